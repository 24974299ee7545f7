// Of whom a figure is said in text that nobody speaks.
#include "claims/subjects/clause_subjects.h"
#include "claims/subjects/figure_owners.h"
#include "claims/subjects/subjects.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxBehind = 8;  // from "its" to its verb

}  // namespace

bool SubjectFinder::introduces_interview(const Sentence& sentence) const {
  const auto& turns = view_.transcript().turns;
  return sentence.zone == Zone::kLead && !turns.empty() &&
         sentence.span.end <= turns.front().span.begin;
}

// What "the firm", "its" and the like stand for where nobody speaks.
std::optional<FigureSubject> SubjectFinder::in_prose(const Sentence& sentence, std::uint32_t token,
                                                     const Figure& figure,
                                                     const Measure& measure) const {
  const auto company = prose_.at(sentence, token);
  if (!company) return std::nullopt;
  if (view_.lower(token) == "it" && (seems(view_, sentence, token + 1) ||
                                     tells_number(view_, sentence, token, figure, measure))) {
    return std::nullopt;
  }
  return FigureSubject{*company, {token, token + 1}};
}

// "Its reserves are", "The firm's turnover is": whose, where nobody speaks.
std::optional<FigureSubject> SubjectFinder::company_before(const Sentence& sentence,
                                                           std::uint32_t verb) const {
  for (std::uint32_t i = verb; i-- > sentence.tokens.begin && verb - i <= kMaxBehind;) {
    const auto company = prose_.at(sentence, i);
    if (company) return FigureSubject{*company, {i, i + 1}};
    if (is_barrier(view_, i) || view_.is(i, WordClass::kPreposition)) break;
  }
  return std::nullopt;
}

// "Bitcoin reserves", "KRON deposits": of what kind they are, not whose.
bool SubjectFinder::tells_kind(const Measure& measure) const {
  return measure.owner != nullptr && measure.tokens.contains(measure.owner->tokens) &&
         view_.type_of(*measure.owner) == "Asset" && !view_.is_possessive(*measure.owner) &&
         is_among(measure.head, {"reserve", "reserves", "holdings", "deposits", "withdrawals",
                                 "pairs", "loans", "balances", "treasury"});
}

}  // namespace talkgraph::extract
