#include "claims/subjects/led_companies.h"

#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToVerb = 5;     // "leads one of the world's third-largest"
constexpr std::uint32_t kMostToCompany = 6;  // "third-largest crypto derivatives exchange"

}  // namespace

const Mention* led_company(const TextView& view, const Sentence& sentence, const Figure& rank) {
  std::uint32_t noun = rank.tokens.end;
  const std::uint32_t last = std::min(sentence.tokens.end, noun + kMostToCompany);
  while (noun < last &&
         !is_among(view.lower(noun), {"exchange", "company", "platform", "bank", "broker", "fund",
                                      "maker", "pool", "firm", "issuer", "custodian", "wallet"})) {
    ++noun;
  }
  if (noun == last) return nullptr;
  std::uint32_t verb = rank.tokens.begin;
  for (std::uint32_t n = 0; n < kMostToVerb && verb > sentence.tokens.begin; ++n) {
    --verb;
    if (is_barrier(view, verb)) return nullptr;
    if (!is_among(view.lower(verb), {"leads", "led", "runs", "ran", "heads", "headed", "founded",
                                     "built", "created", "leading", "running", "heading"})) {
      continue;
    }
    for (std::uint32_t i = verb; i-- > sentence.tokens.begin;) {
      const Mention* mention = view.mention_at(i);
      if (mention == nullptr) {
        if (view.is(i, WordClass::kNominative)) return nullptr;
        continue;
      }
      if (mention->kind != MentionKind::kName) return nullptr;
      if (is_body(view.type_of(*mention))) {
        const bool led = mention->tokens.begin > sentence.tokens.begin &&
                         is_among(view.lower(mention->tokens.begin - 1), {"of", "at"});
        return led ? mention : nullptr;
      }
      i = mention->tokens.begin;
    }
    return nullptr;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
