#include "claims/times/text_time.h"

#include <algorithm>
#include <optional>

#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/times/date_numbers.h"
#include "claims/times/dates.h"

namespace talkgraph::extract {
namespace {

constexpr int kMonthsAYear = 12;
constexpr std::size_t kMonthSize = 7;  // "2024-11"
constexpr int kMostYearsBack = 3;      // since what a text reports last

// Months since the year 0; the first of a year that is told without a month.
struct ToldMonth {
  int month = 0;
  bool exact = false;
};

std::optional<ToldMonth> told_month(std::string_view iso) {
  const auto year = iso.size() >= 4 ? year_of(iso.substr(0, 4)) : std::nullopt;
  if (!year) return std::nullopt;
  const auto month = iso.size() >= 7 ? number_of(iso.substr(5, 2)) : std::nullopt;
  return ToldMonth{*year * kMonthsAYear + month.value_or(1) - 1, month.has_value()};
}

// "we expect to launch in January 2026"
bool is_to_come(const TextView& view, const Sentence& sentence, TokenRange date) {
  const TokenRange clause = clause_around(view, sentence, date);
  for (std::uint32_t i = clause.begin; i < date.begin; ++i) {
    const std::string_view word = view.lower(i);
    if (is_among(word, {"will", "'ll", "expect", "expects", "plan", "planning", "scheduled",
                        "slated", "aim", "aiming", "going", "upcoming"})) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string estimated_year(const TextView& view) {
  std::optional<int> first_to_come;  // told with its month
  std::optional<int> last_told;
  for (const Sentence& sentence : view.sentences()) {
    if (!states_facts(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const auto date = date_at(view, i, sentence.tokens.end);
      const auto told = date ? told_month(date->iso) : std::nullopt;
      if (!told) continue;
      i = date->tokens.end - 1;
      if (!is_to_come(view, sentence, date->tokens)) {
        last_told = std::max(last_told.value_or(told->month), told->month);
      } else if (told->exact) {
        first_to_come = std::min(first_to_come.value_or(told->month), told->month);
      }
    }
  }
  if (!first_to_come || !last_told || *last_told >= *first_to_come ||
      *first_to_come - *last_told > kMostYearsBack * kMonthsAYear) {
    return {};
  }
  return iso_date((*first_to_come - 1) / kMonthsAYear);
}

void add_time_of_text(const TextView& view, PropertyMap& properties) {
  const std::string_view date = view.transcript().date;
  if (date.size() >= kMonthSize)
    properties.emplace("date", std::string(date.substr(0, kMonthSize)));
}

}  // namespace talkgraph::extract
