#include "claims/times/relative_dates.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "claims/text/word_list.h"
#include "claims/times/date_numbers.h"

namespace talkgraph::extract {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr int kMidMonth = 15;  // where the transcript tells its month only

// In which month the seasons of a year begin, as those say who name them.
struct Season {
  std::string_view name;
  int month;
};
constexpr std::array<Season, 5> kSeasons = {
    {{"spring", 3}, {"summer", 6}, {"fall", 9}, {"autumn", 9}, {"winter", 12}}};

class RelativeReader {
 public:
  RelativeReader(const TextView& view, std::uint32_t begin, std::uint32_t end)
      : view_(view), begin_(begin), end_(end) {
    const std::string_view date = view.said_on();
    year_ = year_of(date.substr(0, 4));
    if (date.size() >= 7) month_ = number_of(date.substr(5, 2));
    if (date.size() >= 10) day_ = number_of(date.substr(8, 2));
  }

  std::optional<DatePhrase> read() const {
    if (auto past = ago()) return past;
    if (auto day = yesterday()) return day;
    return named();
  }

 private:
  std::string_view word(std::uint32_t distance) const {
    return begin_ + distance < end_ ? view_.lower(begin_ + distance) : std::string_view();
  }
  DatePhrase phrase(std::uint32_t size, std::string iso) const {
    return {{begin_, begin_ + size}, std::move(iso)};
  }

  // "five years ago", "a couple of months ago", "two weeks ago".
  std::optional<DatePhrase> ago() const {
    std::uint32_t at = 1;
    std::optional<int> count;
    if (word(0) == "a" && word(1) == "couple") {
      count = 2;
      at = word(2) == "of" ? 3 : 2;
    } else {
      count = small_number(word(0));
    }
    if (!count || word(at + 1) != "ago") return std::nullopt;
    const std::string_view unit = word(at);
    if (unit == "year" || unit == "years") {
      return phrase(at + 2, year_ ? iso_date(*year_ - *count) : std::string());
    }
    if (unit == "month" || unit == "months") return phrase(at + 2, month_before(*count));
    if (unit == "week" || unit == "weeks") return phrase(at + 2, days_before(*count * 7, false));
    if (unit == "day" || unit == "days") return phrase(at + 2, days_before(*count, true));
    return std::nullopt;
  }

  std::optional<DatePhrase> yesterday() const {
    if (word(0) != "yesterday") return std::nullopt;
    return phrase(1, days_before(1, true));
  }

  // "last month", "this summer", "next june"; "last week" is that of the month in which
  // it began.
  std::optional<DatePhrase> named() const {
    const int step = word(0) == "last" ? -1 : word(0) == "next" ? 1 : 0;
    if (step == 0 && word(0) != "this") return std::nullopt;
    if (word(1) == "month") return phrase(2, month_before(-step));
    if (word(1) == "week") return phrase(2, days_before(-step * 7, false));
    for (const Season& season : kSeasons) {
      if (word(1) != season.name) continue;
      return phrase(2,
                    year_ && month_ ? iso_date(year_of_named(season.month, step)) : std::string());
    }
    const auto month = month_named(word(1));
    const bool verb = step == 0 && word(1) == "may";  // "this may be"
    if (!month || verb) return std::nullopt;
    return phrase(2,
                  year_ && month_ ? iso_date(year_of_named(*month, step), *month) : std::string());
  }

  // The year of a month or season that was "last", is "this", or comes "next".
  int year_of_named(int month, int step) const {
    if (step < 0) return month < *month_ ? *year_ : *year_ - 1;
    if (step > 0) return month > *month_ ? *year_ : *year_ + 1;
    return *year_;
  }

  std::string month_before(int months) const {
    if (!year_ || !month_) return {};
    const int count = *year_ * kMonthsOfYear + *month_ - 1 - months;
    return iso_date(count / kMonthsOfYear, count % kMonthsOfYear + 1);
  }

  std::string days_before(int days, bool exact) const {
    if (!year_ || !month_ || (exact && !day_)) return {};
    const auto now = std::chrono::year(*year_) / *month_ / day_.value_or(kMidMonth);
    if (!now.ok()) return {};
    const std::chrono::year_month_day then(std::chrono::sys_days(now) - std::chrono::days(days));
    const int day = exact ? static_cast<int>(static_cast<unsigned>(then.day())) : 0;
    return iso_date(static_cast<int>(then.year()),
                    static_cast<int>(static_cast<unsigned>(then.month())), day);
  }

  const TextView& view_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::optional<int> year_;
  std::optional<int> month_;
  std::optional<int> day_;
};

}  // namespace

std::optional<DatePhrase> relative_date_at(const TextView& view, std::uint32_t token,
                                           std::uint32_t end) {
  return RelativeReader(view, token, end).read();
}

std::string relative_phrase_in(const TextView& view, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const auto found = relative_date_at(view, i, range.end);
    if (!found) continue;
    std::string text;
    for (std::uint32_t k = found->tokens.begin; k < found->tokens.end; ++k) {
      if (!text.empty()) text += ' ';
      text += view.lower(k);
    }
    return text;
  }
  return {};
}

}  // namespace talkgraph::extract
