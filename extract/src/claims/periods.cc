#include "claims/periods.h"

#include <algorithm>

#include "claims/clause.h"
#include "claims/dates.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxToRate = 6;  // "900,000 of them trade every month"

}  // namespace

std::string find_period(const TextView& view, const FigureWords& words, const Sentence& sentence,
                        const Figure& figure, const Measure& measure) {
  const TokenRange around{std::min(measure.tokens.begin, figure.tokens.begin),
                          std::max(measure.tokens.end, figure.tokens.end)};
  const TokenRange clause = clause_around(view, sentence, around);
  const std::uint32_t end = std::min(clause.end, around.end + kMaxToRate);
  for (std::uint32_t i = around.begin; i < end; ++i) {
    const auto period = words.periods.find(view.lower(i));
    if (period != words.periods.end() && i < around.end + 3) return period->second;
    const bool near = i < around.end + 3;
    const bool rate = ((near && view.lower(i) == "a") || view.lower(i) == "per" ||
                       view.lower(i) == "each" || view.lower(i) == "every") &&
                      i + 1 < end && words.time_units.contains(view.lower(i + 1));
    if (rate) return "per " + std::string(view.lower(i + 1));
  }
  for (std::uint32_t i = clause.begin; i + 1 < clause.end; ++i) {
    const std::string_view first = view.lower(i);
    const std::string_view unit = view.lower(i + 1);
    const bool named = first == "last" || first == "this" || first == "next";
    if (named && (words.time_units.contains(unit) || unit == "night")) {
      return std::string(first) + " " + std::string(unit);
    }
  }
  const auto date = nearest_date(view, clause, figure.tokens.begin);
  if (!date) return {};
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
