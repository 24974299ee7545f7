#include "graph/civil_date.h"

#include <algorithm>
#include <array>

#include "base/floor_division.h"

namespace talkgraph {
namespace {

constexpr std::int64_t kDaysInEra = 146'097;  // 400 years, after which all repeats
constexpr std::int64_t kDaysInCentury = 36'524;
constexpr std::int64_t kDaysInFourYears = 1'461;
// From 0000-03-01 to 1970-01-01. Years that begin in March have their leap day
// last, which makes the days before a month the same in all of them.
constexpr std::int64_t kMarchOfYear0 = 719'468;

// Days from March 1st to the beginning of the month; March is 0.
constexpr int days_before_month(int month) {
  return (153 * month + 2) / 5;
}

}  // namespace

Date date_of(const CivilDate& date) {
  const std::int64_t months = date.year * 12 + date.month - 3;  // since March of year 0
  const std::int64_t year = floor_divide<std::int64_t>(months, 12);
  const int month = static_cast<int>(floor_remainder<std::int64_t>(months, 12));
  const std::int64_t leap_days = floor_divide<std::int64_t>(year, 4) -
                                 floor_divide<std::int64_t>(year, 100) +
                                 floor_divide<std::int64_t>(year, 400);
  return {365 * year + leap_days + days_before_month(month) + date.day - 1 - kMarchOfYear0};
}

CivilDate civil_date_of(Date date) {
  const std::int64_t days = date.days + kMarchOfYear0;
  const std::int64_t era = floor_divide(days, kDaysInEra);
  std::int64_t rest = floor_remainder(days, kDaysInEra);
  // The last century of an era and the last year of four have a day more.
  const std::int64_t century = std::min<std::int64_t>(rest / kDaysInCentury, 3);
  rest -= century * kDaysInCentury;
  const std::int64_t fours = rest / kDaysInFourYears;
  rest -= fours * kDaysInFourYears;
  const std::int64_t years = std::min<std::int64_t>(rest / 365, 3);
  const int day_of_year = static_cast<int>(rest - years * 365);
  const int month = (5 * day_of_year + 2) / 153;  // March is 0
  CivilDate civil;
  civil.year = era * 400 + century * 100 + fours * 4 + years + (month >= 10 ? 1 : 0);
  civil.month = month < 10 ? month + 3 : month - 9;
  civil.day = day_of_year - days_before_month(month) + 1;
  return civil;
}

int day_of_week_of(Date date) {
  return static_cast<int>(floor_remainder<std::int64_t>(date.days + 3, 7)) + 1;
}

Date date_of_week(const WeekDate& date) {
  const Date fourth = date_of({date.week_year, 1, 4});  // always in week 1
  const std::int64_t monday = fourth.days - (day_of_week_of(fourth) - 1);
  return {monday + 7 * std::int64_t{date.week - 1} + date.day_of_week - 1};
}

WeekDate week_date_of(Date date) {
  const int day_of_week = day_of_week_of(date);
  const std::int64_t year = civil_date_of({date.days - day_of_week + 4}).year;  // its Thursday's
  const std::int64_t first_monday = date_of_week({year, 1, 1}).days;
  return {year, static_cast<int>((date.days - first_monday) / 7) + 1, day_of_week};
}

Date date_of_ordinal_day(std::int64_t year, std::int64_t ordinal_day) {
  return {date_of({year, 1, 1}).days + ordinal_day - 1};
}

int ordinal_day_of(Date date) {
  return static_cast<int>(date.days - date_of({civil_date_of(date).year, 1, 1}).days) + 1;
}

int day_of_quarter_of(Date date) {
  const CivilDate civil = civil_date_of(date);
  const int first_month = (civil.month - 1) / 3 * 3 + 1;
  return static_cast<int>(date.days - date_of({civil.year, first_month, 1}).days) + 1;
}

bool is_leap_year(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_year(std::int64_t year) {
  return is_leap_year(year) ? 366 : 365;
}

int days_in_month(std::int64_t year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

int days_in_quarter(std::int64_t year, int quarter) {
  const int first = 3 * quarter - 2;
  return days_in_month(year, first) + days_in_month(year, first + 1) +
         days_in_month(year, first + 2);
}

int weeks_in_year(std::int64_t week_year) {
  const Date next = date_of_week({week_year + 1, 1, 1});
  return static_cast<int>((next.days - date_of_week({week_year, 1, 1}).days) / 7);
}

Date plus_months(Date date, std::int64_t months) {
  const CivilDate civil = civil_date_of(date);
  const std::int64_t total = civil.year * 12 + civil.month - 1 + months;
  CivilDate later;
  later.year = floor_divide<std::int64_t>(total, 12);
  later.month = static_cast<int>(floor_remainder<std::int64_t>(total, 12)) + 1;
  later.day = std::min(civil.day, days_in_month(later.year, later.month));
  return date_of(later);
}

bool is_in_range(Date date) {
  static const Date kFirst = date_of({-kMaxYear, 1, 1});
  static const Date kLast = date_of({kMaxYear, 12, 31});
  return kFirst <= date && date <= kLast;
}

}  // namespace talkgraph
