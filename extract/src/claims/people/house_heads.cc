#include "claims/people/house_heads.h"

#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToRunner = 8;  // "Acme is the small exchange that I run"

std::string_view word_in(const TextView& view, const Sentence& sentence, std::uint32_t i) {
  return i < sentence.tokens.end ? view.lower(i) : std::string_view();
}

}  // namespace

bool leads_house(std::string_view verb) {
  return is_among(verb, {"run", "runs", "running", "lead", "leads", "leading", "head", "heads",
                         "own", "owns", "operate", "operates", "oversees"});
}

bool is_run_by_speaker(const TextView& view, const Sentence& sentence, const Mention& body) {
  const auto word = [&](std::uint32_t i) { return word_in(view, sentence, i); };
  std::uint32_t at = body.tokens.end;
  const bool linked =
      at < sentence.tokens.end && (view.is(at, WordClass::kBe) || is_among(word(at), {"'s", ","}));
  if (!linked) return false;
  ++at;
  while (at < sentence.tokens.end && view.is(at, WordClass::kDeterminer)) ++at;
  while (at < sentence.tokens.end && at - body.tokens.end < kMostToRunner &&
         !is_among(word(at), {"i", "we"})) {
    if (view.mention_at(at) != nullptr || is_barrier(view, at) || word(at) == ",") return false;
    ++at;
  }
  return is_among(word(at), {"i", "we"}) &&
         (leads_house(word(at + 1)) ||
          is_among(word(at + 1), {"founded", "started", "co-founded", "cofounded", "built"}));
}

}  // namespace talkgraph::extract
