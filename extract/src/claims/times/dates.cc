#include "claims/times/dates.h"

#include <algorithm>

#include "claims/text/word_list.h"
#include "claims/times/date_numbers.h"
#include "claims/times/relative_dates.h"

namespace talkgraph::extract {
namespace {

// Reads a date from left to right.
class DateReader {
 public:
  DateReader(const TextView& view, std::uint32_t begin, std::uint32_t end)
      : view_(view), begin_(begin), at_(begin), end_(end) {}

  std::optional<DatePhrase> read() {
    if (const auto relative = relative_date_at(view_, begin_, end_)) {
      return relative->iso.empty() ? std::nullopt : relative;
    }
    if (const auto month = take_month()) return after_month(*month);
    if (const auto day = peek() ? day_of(*peek()) : std::nullopt) return after_day(*day);
    if (const auto year = take_year()) {
      if (const auto day = numeric_day(*year)) return day;
      return makes_year() ? std::optional(done(iso_date(*year))) : std::nullopt;
    }
    if (const auto year = take_relative_year()) return done(iso_date(*year));
    return std::nullopt;
  }

 private:
  std::optional<std::string_view> peek() const {
    if (at_ >= end_) return std::nullopt;
    return view_.lower(at_);
  }
  bool take(std::string_view word) {
    if (peek() != word) return false;
    ++at_;
    return true;
  }
  DatePhrase done(std::string iso) const { return {{begin_, at_}, std::move(iso)}; }

  // The year of the transcript's own date, and its month.
  std::optional<int> year_now() const { return year_of(view_.said_on().substr(0, 4)); }
  std::optional<int> month_now() const {
    const std::string_view said = view_.said_on();
    return said.size() >= 7 ? number_of(said.substr(5, 2)) : std::nullopt;
  }

  // In speech without capitals a month is one beside a year, or behind "in".
  bool is_small_month() const {
    const std::string_view name = view_.lower(at_);
    if (name == "may" || name == "march" || name.size() < 4) return false;
    return begin_ > 0 && (view_.lower(begin_ - 1) == "in" || view_.lower(begin_ - 1) == "since" ||
                          view_.lower(begin_ - 1) == "until" || view_.lower(begin_ - 1) == "of");
  }
  std::optional<int> take_month() {
    if (at_ >= end_) return std::nullopt;
    if (!view_.token(at_).capitalized && !is_small_month()) return std::nullopt;
    std::string_view name = view_.lower(at_);
    if (name.ends_with('.')) name.remove_suffix(1);
    if (!view_.words().is(name, WordClass::kMonth)) return std::nullopt;
    const auto month = month_named(name);
    if (month) {
      ++at_;
      take(".");
    }
    return month;
  }
  std::optional<int> take_year() {
    const auto year = peek() ? year_of(*peek()) : std::nullopt;
    if (year) ++at_;
    return year ? year : take_spoken_year();
  }
  // "twenty eighteen", "twenty twenty one", "two thousand eight".
  std::optional<int> take_spoken_year() {
    if (at_ + 1 >= end_) return std::nullopt;
    const std::string_view first = view_.lower(at_);
    std::uint32_t at = at_ + 1;
    int year = 0;
    if (first == "twenty") {
      year = 2000;
    } else if (first == "nineteen") {
      return take_last_century();
    } else if (first == "two" && view_.lower(at) == "thousand" && at + 1 < end_) {
      year = 2000;
      ++at;
    } else {
      return std::nullopt;
    }
    if (view_.lower(at) == "and" && at + 1 < end_) ++at;
    const std::string_view tens = view_.lower(at);
    const auto units = small_number(tens);
    if (tens == "twenty") {
      year += 20;
      ++at;
      if (at < end_ && view_.is_hyphen(at)) ++at;
      const auto rest = at < end_ ? small_number(view_.lower(at)) : std::nullopt;
      if (rest && *rest < 10) {
        year += *rest;
        ++at;
      }
    } else if (units && (*units >= 10 || first == "two")) {
      year += *units;
      ++at;
    } else {
      return std::nullopt;
    }
    at_ = at;
    return year;
  }
  // "nineteen ninety nine", "nineteen eighty-four".
  std::optional<int> take_last_century() {
    const auto tens = tens_of(view_.lower(at_ + 1));
    if (!tens) return std::nullopt;
    at_ += 2;
    std::uint32_t at = at_;
    if (at < end_ && view_.is_hyphen(at)) ++at;
    const auto units = at < end_ ? small_number(view_.lower(at)) : std::nullopt;
    if (!units || *units >= 10 || view_.lower(at) == "a") return 1900 + *tens;
    at_ = at + 1;
    return 1900 + *tens + *units;
  }
  std::optional<int> take_relative_year() {
    const auto first = peek();
    if (!first || !is_among(*first, {"of", "this", "last", "next"})) return std::nullopt;
    const auto year = year_now();
    const std::uint32_t from = at_;
    take("of");
    for (const auto& [word, offset] : {std::pair{"this", 0}, {"last", -1}, {"next", 1}}) {
      if (take(word) && take("year") && year) return *year + offset;
    }
    at_ = from;
    return std::nullopt;
  }
  // "-11-14" behind the year.
  std::optional<DatePhrase> numeric_day(int year) {
    const std::uint32_t from = at_;
    const auto part = [&](int most) -> std::optional<int> {
      if (!take("-") || !peek() || view_.token(at_).space_before) return std::nullopt;
      const auto value = day_of(*peek());
      if (!value || *value > most) return std::nullopt;
      ++at_;
      return value;
    };
    const auto month = part(12);
    const auto day = month ? part(31) : std::nullopt;
    if (day) return done(iso_date(year, *month, *day));
    at_ = from;
    return std::nullopt;
  }
  std::optional<DatePhrase> after_month(int month) {
    const std::uint32_t after = at_;
    std::optional<int> day = peek() ? day_of(*peek()) : std::nullopt;
    if (day) {
      ++at_;
      take(",");
    } else if (!take(",")) {
      take("of");
    }
    if (const auto year = take_year()) return done(iso_date(*year, month, day.value_or(0)));
    if (!day) at_ = after;
    if (const auto year = take_relative_year()) {
      return done(iso_date(*year, month, day.value_or(0)));
    }
    if (day) return std::nullopt;
    const auto year = year_of_month(month);
    if (year) return done(iso_date(*year, month));
    // Of which year nobody can tell: the month as it is said.
    const bool alone = !(year_now() && month_now()) && follows_date_word();
    return alone ? std::optional(done(month_name(month))) : std::nullopt;
  }
  // "in March", said in a transcript of 2024-11: the last one.
  std::optional<int> year_of_month(int month) const {
    const auto year = year_now();
    const auto now = month_now();
    if (!year || !now || !follows_date_word()) return std::nullopt;
    return month <= *now ? *year : *year - 1;
  }
  // "in", "since early": what comes is a date.
  bool follows_date_word() const {
    return begin_ > 0 && is_among(view_.lower(begin_ - 1),
                                  {"in", "since", "until", "last", "this", "early", "late", "mid"});
  }
  std::optional<DatePhrase> after_day(int day) {
    ++at_;
    take("of");
    const auto month = take_month();
    if (!month) return std::nullopt;
    take(",");
    const auto year = take_year();
    return year ? std::optional(done(iso_date(*year, *month, day))) : std::nullopt;
  }
  // "in 2018", "early 2019", "(2017)": what else looks like a year is a number.
  bool makes_year() const {
    if (begin_ == 0) return false;
    const std::string_view before = view_.lower(begin_ - 1);
    // "from 2015 to 2018"
    if (before == "to" && begin_ > 1 && year_of(view_.lower(begin_ - 2))) return true;
    for (std::string_view word :
         {"till", "in", "since", "early", "late", "mid", "around", "year", "until", "by", "during",
          "from", "of", "back", "circa", "about"}) {
      if (before == word) return true;
    }
    return false;
  }

  const TextView& view_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t end_;
};

}  // namespace

std::optional<DatePhrase> date_at(const TextView& view, std::uint32_t token, std::uint32_t end) {
  return DateReader(view, token, end).read();
}

}  // namespace talkgraph::extract
