#include "temporal/posix_rule.h"

#include <algorithm>

#include "base/floor_division.h"
#include "graph/civil_date.h"

namespace talkgraph {
namespace {

class RuleReader {
 public:
  explicit RuleReader(std::string_view text) : rest_(text) {}

  std::optional<PosixRule> read() {
    PosixRule rule;
    if (!skip_name() || !read_offset(rule.standard_offset_seconds)) return std::nullopt;
    if (rest_.empty()) return rule;
    PosixRule::Summer summer;
    summer.offset_seconds = rule.standard_offset_seconds + 3600;
    if (!skip_name()) return std::nullopt;
    if (!at(',') && !read_offset(summer.offset_seconds)) return std::nullopt;
    if (!read_moment(summer.begin) || !read_moment(summer.end)) return std::nullopt;
    if (!rest_.empty()) return std::nullopt;
    rule.summer = summer;
    return rule;
  }

 private:
  bool at(char symbol) const { return rest_.starts_with(symbol); }
  bool accept(char symbol) {
    if (!at(symbol)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // "CET" or "<+0330>"
  bool skip_name() {
    if (at('<')) {
      const std::size_t end = rest_.find('>');
      if (end == std::string_view::npos) return false;
      rest_.remove_prefix(end + 1);
      return true;
    }
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
    const auto size = static_cast<std::size_t>(end - rest_.begin());
    rest_.remove_prefix(size);
    return size >= 3;
  }

  bool read_number(int& number) {
    constexpr int kTooLarge = 10'000;
    std::size_t size = 0;
    number = 0;
    while (size < rest_.size() && rest_[size] >= '0' && rest_[size] <= '9' && number < kTooLarge) {
      number = number * 10 + (rest_[size++] - '0');
    }
    rest_.remove_prefix(size);
    return size > 0 && number < kTooLarge;
  }

  // "[+-]HH[:MM[:SS]]"
  bool read_seconds(std::int32_t& seconds) {
    const bool negative = at('-');
    if (at('-') || at('+')) rest_.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    int rest = 0;
    if (!read_number(hours)) return false;
    if (accept(':') && !read_number(minutes)) return false;
    if (accept(':') && !read_number(rest)) return false;
    seconds = hours * 3600 + minutes * 60 + rest;
    if (negative) seconds = -seconds;
    return true;
  }

  // POSIX counts westward.
  bool read_offset(std::int32_t& offset) {
    if (!read_seconds(offset)) return false;
    offset = -offset;
    return true;
  }

  bool read_moment(YearlyMoment& moment) {
    if (!accept(',')) return false;
    if (accept('M')) {
      if (!read_number(moment.month) || !accept('.') || !read_number(moment.week)) return false;
      if (!accept('.') || !read_number(moment.day)) return false;
      const bool possible = moment.month >= 1 && moment.month <= 12 && moment.week >= 1 &&
                            moment.week <= 5 && moment.day <= 6;
      if (!possible) return false;
    } else {
      moment.kind = accept('J') ? YearlyMoment::Kind::kJulianDay : YearlyMoment::Kind::kDayOfYear;
      if (!read_number(moment.day) || moment.day > 365) return false;
    }
    return !accept('/') || read_seconds(moment.seconds);
  }

  std::string_view rest_;
};

std::int64_t day_of_moment(const YearlyMoment& moment, std::int64_t year) {
  const std::int64_t new_year = date_of({year, 1, 1}).days;
  switch (moment.kind) {
    case YearlyMoment::Kind::kDayOfYear:
      return new_year + moment.day;
    case YearlyMoment::Kind::kJulianDay:  // February 29th is never counted
      return new_year + moment.day - 1 + (is_leap_year(year) && moment.day >= 60 ? 1 : 0);
    case YearlyMoment::Kind::kMonthWeekDay:
      break;
  }
  const Date first = date_of({year, moment.month, 1});
  const int ahead = (moment.day - day_of_week_of(first) % 7 + 7) % 7;
  int day = ahead + 7 * (moment.week - 1);
  while (day >= days_in_month(year, moment.month)) day -= 7;
  return first.days + day;
}

// In local time.
std::int64_t seconds_of_moment(const YearlyMoment& moment, std::int64_t year) {
  return day_of_moment(moment, year) * kSecondsPerDay + moment.seconds;
}

}  // namespace

std::optional<PosixRule> parse_posix_rule(std::string_view text) {
  return RuleReader(text).read();
}

std::int32_t offset_at(const PosixRule& rule, std::int64_t seconds) {
  if (!rule.summer) return rule.standard_offset_seconds;
  const std::int64_t local = seconds + rule.standard_offset_seconds;
  const std::int64_t year = civil_date_of({floor_divide(local, kSecondsPerDay)}).year;
  const std::int64_t begin =
      seconds_of_moment(rule.summer->begin, year) - rule.standard_offset_seconds;
  const std::int64_t end = seconds_of_moment(rule.summer->end, year) - rule.summer->offset_seconds;
  const bool is_summer =
      begin < end ? begin <= seconds && seconds < end : !(end <= seconds && seconds < begin);
  return is_summer ? rule.summer->offset_seconds : rule.standard_offset_seconds;
}

}  // namespace talkgraph
