#include <algorithm>

#include "claims/text/word_list.h"
#include "claims/times/dates.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToBirth = 3;   // "born back in 1977"
constexpr std::uint32_t kMostToDate = 400;  // tokens from a claim to its date

// "Acme, a bank [that] was sold in 2020"
bool is_relative_that(const TextView& view, std::uint32_t i) {
  return view.lower(i) == "that" && i > 0 && view.is(i + 1, WordClass::kBe) &&
         !view.is(i - 1, WordClass::kVerb);
}

// "the CEO of Acme [and] also the owner of Bell since May": the second post has the date.
bool opens_post(const TextView& view, std::uint32_t i, std::uint32_t end) {
  static constexpr std::uint32_t kMostToTitle = 5;
  if (view.lower(i) != "and") return false;
  for (std::uint32_t k = i + 1; k < std::min(i + kMostToTitle, end); ++k) {
    if (view.is(k, WordClass::kTitleHead)) return k + 1 < end && view.lower(k + 1) == "of";
  }
  return false;
}

// Do words between a date and a claim make one of them the time before or after the
// other? A comma behind them may end that: "In 2019, after Bell, I joined Acme".
bool is_parted(const TextView& view, TokenRange between, bool comma_ends) {
  bool parted = false;
  for (std::uint32_t i = between.begin; i < between.end; ++i) {
    const std::string_view word = view.lower(i);
    if (is_among(word, {"after", "before", "then", "who", "which", "where"})) parted = true;
    if (!comma_ends && (is_relative_that(view, i) || opens_post(view, i, between.end)))
      parted = true;
    if (comma_ends && word == ",") parted = false;
  }
  return parted;
}

// "Back in May 2024, ...", "And so in 2017, ...": is there nothing of a clause before it?
bool opens_sentence(const TextView& view, std::uint32_t date, std::uint32_t begin) {
  for (std::uint32_t i = date; i-- > begin;) {
    if (view.token(i).kind == TokenKind::kPunctuation) return true;
    const bool clausal =
        view.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                           class_bit(WordClass::kNominative));
    if (view.mention_at(i) != nullptr || (clausal && view.lower(i) != "back")) return false;
  }
  return true;
}

// "born in 1977": nothing else began then.
bool is_birth(const TextView& view, std::uint32_t begin, std::uint32_t date) {
  for (std::uint32_t i = date; i-- > begin && date - i <= kMostToBirth;) {
    if (view.lower(i) == "born") return true;
  }
  return false;
}

// "Before founding Bell in 2019, she worked at Acme": what came later is dated.
bool dates_what_follows(const TextView& view, std::uint32_t begin, std::uint32_t date) {
  for (std::uint32_t i = date; i-- > begin && view.lower(i) != ",";) {
    if (is_among(view.lower(i), {"before", "prior", "until"})) return true;
  }
  return false;
}

// "We operate in Peru, and last month we ..." dates the second clause.
bool dates_next_clause(const TextView& view, TokenRange date, std::uint32_t end) {
  std::uint32_t before = date.begin;
  if (before > 0 && view.is(before - 1, WordClass::kPreposition)) --before;
  const bool joined =
      before > 0 && (view.is(before - 1, WordClass::kConjunction) || view.lower(before - 1) == ",");
  std::uint32_t next = date.end;
  if (next < end && view.lower(next) == ",") ++next;
  return joined && next < end && view.is(next, WordClass::kNominative);
}

// "Last summer we bought Bell, and its founder runs ..." dates the first clause.
bool dates_earlier_clause(const TextView& view, TokenRange between) {
  bool clausal = false;
  for (std::uint32_t i = between.begin; i < between.end; ++i) {
    if (clausal && view.lower(i) == "," && i + 1 < between.end &&
        view.is(i + 1, WordClass::kConjunction)) {
      return true;
    }
    clausal = clausal || view.is(i, WordClass::kNominative);
  }
  return false;
}

}  // namespace

std::optional<DatePhrase> nearest_date(const TextView& view, TokenRange range,
                                       std::uint32_t token) {
  std::optional<DatePhrase> best;
  std::uint32_t best_distance = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    auto date = date_at(view, i, range.end);
    if (!date) continue;
    const std::uint32_t distance = i < token ? token - i : i - token;
    i = date->tokens.end - 1;
    if (best && best_distance <= distance) continue;
    best_distance = distance;
    best = std::move(date);
  }
  return best;
}

TokenRange with_opening(const TextView& view, const Sentence& sentence, TokenRange clause) {
  if (clause.begin <= sentence.tokens.begin || view.lower(clause.begin - 1) != ",") return clause;
  const std::uint32_t comma = clause.begin - 1;
  const std::uint32_t least = std::max(sentence.tokens.begin, comma > 6 ? comma - 6 : 0);
  for (std::uint32_t i = least; i < comma; ++i) {
    const auto date = date_at(view, i, comma);
    if (!date || date->tokens.end != comma) continue;
    // "Before she came to Acme in 2023, ..." dates what she did before.
    return opens_sentence(view, i, sentence.tokens.begin) ? TokenRange{i, clause.end} : clause;
  }
  return clause;
}

std::optional<DatePhrase> date_of_claim(const TextView& view, TokenRange clause, TokenRange range) {
  if (range.begin > clause.begin + kMostToDate) clause.begin = range.begin - kMostToDate;
  clause.end = std::min(clause.end, range.end + kMostToDate);
  std::optional<DatePhrase> best;
  std::uint32_t best_distance = 0;
  for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
    auto date = date_at(view, i, clause.end);
    if (!date) continue;
    const TokenRange at = date->tokens;
    i = at.end - 1;
    if (is_birth(view, clause.begin, at.begin)) continue;
    if (at.begin >= range.end && is_parted(view, {range.end, at.begin}, false)) continue;
    if (at.end <= range.begin && (is_parted(view, {at.end, range.begin}, true) ||
                                  dates_earlier_clause(view, {at.end, range.begin}) ||
                                  dates_what_follows(view, clause.begin, at.begin))) {
      continue;
    }
    if (at.begin >= range.end && dates_next_clause(view, at, clause.end)) continue;
    const std::uint32_t distance =
        at.begin < range.end ? range.end - at.begin : at.begin - range.end;
    if (best && best_distance <= distance) continue;
    best_distance = distance;
    best = std::move(date);
  }
  return best;
}

std::optional<DatePhrase> date_behind(const TextView& view, TokenRange name, std::uint32_t end) {
  std::uint32_t at = name.end;
  if (at < end && is_among(view.lower(at), {"in", "on", "during", "back", "around"})) ++at;
  if (at >= end) return std::nullopt;
  auto date = date_at(view, at, end);
  if (date && date->tokens.begin > at) date.reset();
  return date;
}

}  // namespace talkgraph::extract
