#include "claims/dates.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace talkgraph::extract {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> number_of(std::string_view text) {
  for (std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (text.size() > suffix.size() && text.ends_with(suffix)) {
      text.remove_suffix(suffix.size());
      break;
    }
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> year_of(std::string_view text) {
  const auto value = text.size() == 4 ? number_of(text) : std::nullopt;
  return value && *value >= 1900 && *value <= 2099 ? value : std::nullopt;
}

std::optional<int> day_of(std::string_view text) {
  const auto value = number_of(text);
  return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
}

std::string iso_date(int year, int month = 0, int day = 0) {
  std::array<char, 16> text{};
  if (month == 0) {
    std::snprintf(text.data(), text.size(), "%04d", year);
  } else if (day == 0) {
    std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
  } else {
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  }
  return text.data();
}

// Reads a date from left to right.
class DateReader {
 public:
  DateReader(const TextView& view, std::uint32_t begin, std::uint32_t end)
      : view_(view), begin_(begin), at_(begin), end_(end) {}

  std::optional<DatePhrase> read() {
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

  std::optional<int> take_month() {
    if (at_ >= end_ || !view_.token(at_).capitalized) return std::nullopt;
    std::string_view name = view_.lower(at_);
    if (name.ends_with('.')) name.remove_suffix(1);
    if (!view_.words().is(name, WordClass::kMonth)) return std::nullopt;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
      if (!name.starts_with(kMonths[i])) continue;
      ++at_;
      take(".");
      return static_cast<int>(i + 1);
    }
    return std::nullopt;
  }
  std::optional<int> take_year() {
    const auto year = peek() ? year_of(*peek()) : std::nullopt;
    if (year) ++at_;
    return year;
  }
  std::optional<int> take_relative_year() {
    const auto year = year_of(std::string_view(view_.transcript().date).substr(0, 4));
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
    return year ? std::optional(done(iso_date(*year, month))) : std::nullopt;
  }
  // "in March", said in a transcript of 2024-11: the last one.
  std::optional<int> year_of_month(int month) const {
    const std::string& said = view_.transcript().date;
    const auto year = year_of(std::string_view(said).substr(0, 4));
    const auto now =
        said.size() >= 7 ? number_of(std::string_view(said).substr(5, 2)) : std::nullopt;
    if (!year || !now || begin_ == 0) return std::nullopt;
    const std::string_view before = view_.lower(begin_ - 1);
    const bool dated = before == "in" || before == "since" || before == "until" ||
                       before == "last" || before == "this" || before == "early" ||
                       before == "late" || before == "mid";
    if (!dated) return std::nullopt;
    return month <= *now ? *year : *year - 1;
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

}  // namespace talkgraph::extract
