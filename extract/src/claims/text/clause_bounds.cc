#include "claims/text/clause_bounds.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// Tokens from a claim to the bounds of its clause; an endless sentence has none.
constexpr std::uint32_t kMostToBound = 400;
constexpr std::uint32_t kMostInAside = 8;  // tokens, brackets included

bool starts_clause(const TextView& view, std::uint32_t token, std::uint32_t end) {
  std::uint32_t next = token + 1;
  if (view.lower(token) == "," && next < end &&
      (view.is(next, WordClass::kConjunction) || view.lower(next) == "so" ||
       view.lower(next) == "then" || view.lower(next) == "yet")) {
    // "It was hard, so with a few friends we": a clause, wherever its subject stands.
    if (view.lower(next) == "so" && next + 1 < end && view.is(next + 1, WordClass::kPreposition)) {
      return true;
    }
    // "We never advertised, but our volume has tripled."
    const bool turns = is_among(view.lower(next), {"but", "yet"});
    ++next;
    if (turns && next < end && is_among(view.lower(next), {"our", "my", "its", "their"}))
      return true;
  }
  return next < end && view.is(next, WordClass::kNominative);
}

bool ends_clause(const TextView& view, std::uint32_t token, std::uint32_t end) {
  if (is_barrier(view, token)) return true;
  const bool joint = view.lower(token) == "," || view.is(token, WordClass::kConjunction);
  return joint && starts_clause(view, token, end);
}

// "talk about what you build": a clause of its own.
bool opens_question_clause(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  return word == "what" || word == "how" || word == "why";
}

// "In May we launched UX (Unified Exchange) at ...": how many tokens the brackets take that
// open, or close, at `at`; or 0.
std::uint32_t aside_at(const TextView& view, TokenRange within, std::uint32_t at, bool forwards) {
  if (view.lower(at) != (forwards ? "(" : ")")) return 0;
  for (std::uint32_t n = 1; n < kMostInAside; ++n) {
    const std::uint32_t other = forwards ? at + n : at - n;  // wraps before the text
    if (other < within.begin || other >= within.end) return 0;
    if (view.lower(other) == (forwards ? ")" : "(")) return n + 1;
  }
  return 0;
}

}  // namespace

bool is_barrier(const TextView& view, std::uint32_t token) {
  if (view.is(token, WordClass::kBarrier)) return view.mention_at(token) == nullptr;
  const Token& t = view.token(token);
  if (t.kind != TokenKind::kPunctuation && t.kind != TokenKind::kSymbol) return false;
  return t.lower == ";" || t.lower == ":" || t.lower == "—" || t.lower == "–" || t.lower == "--" ||
         t.lower == "(" || t.lower == ")" || t.lower == "..." || t.lower == "…" || t.lower == "?" ||
         t.lower == "|" || t.lower == "[" || t.lower == "]";
}

TokenRange clause_around(const TextView& view, const Sentence& sentence, TokenRange range) {
  TokenRange all = sentence.tokens;
  if (range.begin > all.begin + kMostToBound) all.begin = range.begin - kMostToBound;
  all.end = std::min(all.end, range.end + kMostToBound);
  TokenRange clause = range;
  while (clause.begin > all.begin) {
    const std::uint32_t before = clause.begin - 1;
    const std::uint32_t aside = aside_at(view, all, before, false);
    if (aside == 0 && (ends_clause(view, before, all.end) || opens_question_clause(view, before))) {
      break;
    }
    clause.begin -= std::max(aside, 1U);
  }
  while (clause.end < all.end) {
    const std::uint32_t aside = aside_at(view, all, clause.end, true);
    if (aside == 0 && ends_clause(view, clause.end, all.end)) break;
    clause.end += std::max(aside, 1U);
  }
  return clause;
}

}  // namespace talkgraph::extract
