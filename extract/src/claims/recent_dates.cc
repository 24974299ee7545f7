#include "claims/recent_dates.h"

#include "claims/date_numbers.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr int kMonthDays = 30;  // about
constexpr int kMidMonth = 15;   // where the transcript tells its month only

struct Ago {
  std::uint32_t tokens = 0;
  int months = 0;
  int days = 0;
};

std::optional<Ago> unit_of(std::string_view word, int count, std::uint32_t tokens) {
  if (is_among(word, {"month", "months"})) return Ago{tokens, count, 0};
  if (is_among(word, {"week", "weeks"})) return Ago{tokens, 0, 7 * count};
  if (is_among(word, {"day", "days"})) return Ago{tokens, 0, count};
  return std::nullopt;
}

std::optional<Ago> ago_at(const TextView& view, std::uint32_t at, std::uint32_t end) {
  const std::string_view first = view.lower(at);
  if (first == "yesterday") return Ago{1, 0, 1};
  if (at + 1 < end && first == "last") return unit_of(view.lower(at + 1), 1, 2);
  if (at + 1 < end && first == "this") return unit_of(view.lower(at + 1), 0, 2);
  if (at + 2 < end && view.lower(at + 2) == "ago") {
    const auto count = small_number(first);
    if (count) return unit_of(view.lower(at + 1), *count, 3);
  }
  return std::nullopt;
}

}  // namespace

std::optional<RecentDate> recent_date(const TextView& view, std::uint32_t token,
                                      std::uint32_t end) {
  const std::string_view said = view.transcript().date;
  const auto year = year_of(said.substr(0, 4));
  const auto month = said.size() >= 7 ? number_of(said.substr(5, 2)) : std::nullopt;
  if (!year || !month || token >= end) return std::nullopt;
  const auto ago = ago_at(view, token, end);
  if (!ago) return std::nullopt;
  const auto day = said.size() >= 10 ? number_of(said.substr(8, 2)) : std::nullopt;
  const int rest = day.value_or(kMidMonth) - ago->days;
  const int back = ago->months + (rest > 0 ? 0 : 1 + -rest / kMonthDays);
  const int months = *year * 12 + *month - 1 - back;
  return RecentDate{ago->tokens, iso_date(months / 12, months % 12 + 1)};
}

}  // namespace talkgraph::extract
