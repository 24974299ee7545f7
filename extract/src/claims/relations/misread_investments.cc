#include "claims/relations/misread_investments.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "We welcomed Acme as an investor": it invests.
bool is_named_investor(const MatchContext& context, const PatternMatch& match, std::uint32_t noun) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.end > noun ||
      !is_among(context.view.lower(noun),
                {"investor", "investors", "shareholder", "shareholders", "backer", "backers"})) {
    return false;
  }
  for (std::uint32_t i = object->tokens.end; i < noun; ++i) {
    if (context.view.lower(i) == "as") return true;
  }
  return false;
}

// "We have Acme on board as our custodian": it supplies.
bool is_supplier(const MatchContext& context, const PatternMatch& match) {
  constexpr std::uint32_t kMostToPost = 4;
  const std::uint32_t end = context.sentence.tokens.end;
  for (std::uint32_t i = match.range.end; i + 1 < end && i < match.range.end + kMostToPost; ++i) {
    if (context.view.lower(i) != "as") continue;
    for (std::uint32_t k = i + 1; k < std::min(end, i + kMostToPost); ++k) {
      if (is_among(context.view.lower(k), {"custodian", "auditor", "partner", "provider", "bank",
                                           "customer", "client", "adviser", "advisor"})) {
        return true;
      }
    }
  }
  return false;
}

// "It took years to pay back Acme", "the Nordic fund Acme": no verb.
bool is_no_verb(const TextView& view, const Sentence& sentence, std::uint32_t word) {
  if (word < sentence.tokens.begin + 2) return false;
  const std::uint32_t before = word - 1;
  if (view.lower(word) == "back") return view.is(before, WordClass::kVerb);
  return view.lower(word) == "fund" && view.is(before - 1, WordClass::kDeterminer) &&
         view.mention_at(before) == nullptr &&
         !view.is_any(before, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                                  class_bit(WordClass::kNominative));
}

}  // namespace

bool is_no_investment(const MatchContext& context, const PatternMatch& match,
                      std::uint32_t anchor) {
  return is_named_investor(context, match, anchor) || is_supplier(context, match) ||
         is_no_verb(context.view, context.sentence, anchor);
}

}  // namespace talkgraph::extract
