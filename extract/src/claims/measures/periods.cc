#include "claims/measures/periods.h"

#include <algorithm>

#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/times/date_numbers.h"
#include "claims/times/dates.h"
#include "claims/times/relative_dates.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxToSubject = 3;  // ", last week it was"
constexpr std::uint32_t kMaxToRate = 6;     // "900,000 of them trade every month"

// "in Q3 2024", "the third quarter of last year", "H1 2023": "2024-Q3", "Q3", "2023-H1".
class QuarterReader {
 public:
  QuarterReader(const TextView& view, TokenRange clause) : view_(view), clause_(clause) {}

  std::string find() const {
    for (std::uint32_t i = clause_.begin; i < clause_.end; ++i) {
      const std::string part = part_at(i);
      if (part.empty()) continue;
      const bool spoken = part_words(i) == 2;
      const std::string year = year_beside(i, i + part_words(i));
      if (!year.empty()) return year + "-" + part;
      if (part.front() == 'Q' && (!spoken || word(i + 1) == "quarter")) return part;
    }
    return {};
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= clause_.begin && i < clause_.end ? view_.lower(i) : std::string_view();
  }
  std::uint32_t part_words(std::uint32_t i) const {
    return word(i + 1) == "quarter" || word(i + 1) == "half" ? 2 : 1;
  }
  std::string part_at(std::uint32_t i) const {
    const std::string_view w = word(i);
    const bool letter = w.size() == 2 && (w[0] == 'q' || w[0] == 'h');
    if (letter && w[1] >= '1' && w[1] <= (w[0] == 'q' ? '4' : '2')) {
      return std::string(w[0] == 'q' ? "Q" : "H") + w[1];
    }
    const bool quarter = word(i + 1) == "quarter";
    if (!quarter && word(i + 1) != "half") return {};
    int number = 0;
    for (const std::string_view ordinal : {"first", "second", "third", "fourth"}) {
      ++number;
      if (w == ordinal && (quarter || number <= 2)) {
        return (quarter ? "Q" : "H") + std::to_string(number);
      }
    }
    return {};
  }
  std::string year_beside(std::uint32_t begin, std::uint32_t end) const {
    if (begin > clause_.begin && year_of(word(begin - 1))) return std::string(word(begin - 1));
    const std::uint32_t next = is_among(word(end), {"of", ","}) ? end + 1 : end;
    if (year_of(word(next))) return std::string(word(next));
    const auto now = year_of(view_.said_on().substr(0, 4));
    if (!now || word(next + 1) != "year") return {};
    if (word(next) == "last") return iso_date(*now - 1);
    return word(next) == "this" ? iso_date(*now) : std::string();
  }

  const TextView& view_;
  TokenRange clause_;
};

// The part of a clause in which a figure's time stands: "We have a million clients, and
// every month ..." tells of another.
TokenRange timed_part(const TextView& view, TokenRange clause, TokenRange around) {
  for (std::uint32_t i = around.end; i + 1 < clause.end; ++i) {
    if (view.lower(i) != ",") continue;
    bool closes = view.is(i + 1, WordClass::kConjunction);
    for (std::uint32_t n = 1; n <= kMaxToSubject && i + n < clause.end; ++n) {
      closes = closes || (n > 1 && view.is(i + n, WordClass::kNominative));
    }
    if (closes) clause.end = i;
  }
  return clause;
}

// "every month around 10 billion".
std::string rate_before(const TextView& view, const FigureWords& words, TokenRange clause,
                        std::uint32_t figure) {
  std::uint32_t at = figure;
  while (at > clause.begin + 1 && is_among(view.lower(at - 1), {"around", "about", "over", "some",
                                                                "more", "than", "nearly"})) {
    --at;
  }
  const bool rate = at >= clause.begin + 2 && words.time_units.contains(view.lower(at - 1)) &&
                    is_among(view.lower(at - 2), {"every", "each", "per"});
  return rate ? "per " + std::string(view.lower(at - 1)) : std::string();
}

}  // namespace

std::string find_period(const TextView& view, const FigureWords& words, const Sentence& sentence,
                        const Figure& figure, const Measure& measure) {
  const TokenRange around{std::min(measure.tokens.begin, figure.tokens.begin),
                          std::max(measure.tokens.end, figure.tokens.end)};
  const TokenRange clause = timed_part(view, clause_around(view, sentence, around), around);
  if (std::string rate = rate_before(view, words, clause, figure.tokens.begin); !rate.empty()) {
    return rate;
  }
  const std::uint32_t end = std::min(clause.end, around.end + kMaxToRate);
  for (std::uint32_t i = around.begin; i < end; ++i) {
    if (figure.tokens.contains(i)) continue;  // "a quarter of a million"
    const auto period = words.periods.find(view.lower(i));
    if (period != words.periods.end() && i < around.end + 3) return period->second;
    const bool near = i < around.end + 3;
    const bool rate = ((near && view.lower(i) == "a") || view.lower(i) == "per" ||
                       view.lower(i) == "each" || view.lower(i) == "every") &&
                      i + 1 < end && words.time_units.contains(view.lower(i + 1));
    if (rate) return "per " + std::string(view.lower(i + 1));
  }
  if (std::string quarter = QuarterReader(view, clause).find(); !quarter.empty()) return quarter;
  for (std::uint32_t i = clause.begin; i + 1 < clause.end; ++i) {
    const std::string_view first = view.lower(i);
    const std::string_view unit = view.lower(i + 1);
    const bool named = first == "last" || first == "this" || first == "next";
    if (named && (words.time_units.contains(unit) || unit == "night")) {
      return std::string(first) + " " + std::string(unit);
    }
  }
  const auto date = nearest_date(view, clause, figure.tokens.begin);
  if (!date) return relative_phrase_in(view, clause);
  // "Founded in 2018, Acme serves": no figure of 2018.
  const bool opening =
      is_among(view.lower(sentence.tokens.begin), {"founded", "launched", "established", "created",
                                                   "started", "since", "born", "incorporated"}) &&
      date->tokens.end < figure.tokens.begin && view.lower(date->tokens.end) == ",";
  if (opening) return {};
  // "We began in 2020, and now we are 180": no figure of 2020.
  for (std::uint32_t i = date->tokens.end; i < figure.tokens.begin; ++i) {
    if (is_among(view.lower(i), {"now", "today", "currently", "nowadays"})) return {};
  }
  return date->iso;
}

std::string adverb_of_rate(std::string_view period) {
  if (period.ends_with("ly")) return std::string(period);
  if (!period.starts_with("per ")) return {};
  const std::string_view unit = period.substr(4);
  return unit == "day" ? "daily" : std::string(unit) + "ly";
}

}  // namespace talkgraph::extract
