#include "graph/civil_date.h"

#include <catch2/catch.hpp>

using namespace talkgraph;

namespace {

bool same(const CivilDate& a, const CivilDate& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

}  // namespace

TEST_CASE("every day of eight hundred years follows the one before it") {
  CivilDate expected{1600, 1, 1};
  std::int64_t days = date_of(expected).days;
  while (expected.year < 2400) {
    REQUIRE(date_of(expected).days == days);
    REQUIRE(same(civil_date_of({days}), expected));
    ++days;
    if (++expected.day <= days_in_month(expected.year, expected.month)) continue;
    expected.day = 1;
    if (++expected.month <= 12) continue;
    expected.month = 1;
    ++expected.year;
  }
}

TEST_CASE("days of known dates are known") {
  REQUIRE(date_of({1970, 1, 1}).days == 0);
  REQUIRE(date_of({2000, 3, 1}).days == 11017);
  REQUIRE(date_of({0, 1, 1}).days == -719528);
  REQUIRE(date_of({1582, 10, 15}).days == -141427);
}

TEST_CASE("the calendar goes as far as years do") {
  for (const std::int64_t year :
       {-kMaxYear, -kMaxYear + 1, std::int64_t{-1}, std::int64_t{0}, std::int64_t{4}, kMaxYear}) {
    for (const int month : {1, 2, 12}) {
      const CivilDate date{year, month, days_in_month(year, month)};
      REQUIRE(same(civil_date_of(date_of(date)), date));
      REQUIRE(is_in_range(date_of(date)));
    }
  }
  REQUIRE_FALSE(is_in_range(date_of({kMaxYear + 1, 1, 1})));
  REQUIRE_FALSE(is_in_range(date_of({-kMaxYear - 1, 12, 31})));
}

TEST_CASE("weeks belong to the year of their Thursday") {
  const auto week = [](const CivilDate& date) { return week_date_of(date_of(date)); };
  REQUIRE(week({2021, 1, 3}).week_year == 2020);
  REQUIRE(week({2021, 1, 3}).week == 53);
  REQUIRE(week({2021, 1, 3}).day_of_week == 7);
  REQUIRE(week({2021, 1, 4}).week == 1);
  REQUIRE(week({2018, 12, 31}).week_year == 2019);
  REQUIRE(weeks_in_year(2020) == 53);
  REQUIRE(weeks_in_year(2021) == 52);
  for (std::int64_t day = -1500; day < 1500; ++day) {
    REQUIRE(date_of_week(week_date_of({day})).days == day);
  }
}

TEST_CASE("days are counted within years and quarters") {
  const Date leap_day = date_of({2024, 2, 29});
  REQUIRE(ordinal_day_of(leap_day) == 60);
  REQUIRE(day_of_quarter_of(leap_day) == 60);
  REQUIRE(day_of_quarter_of(date_of({2024, 6, 30})) == 91);
  REQUIRE(date_of_ordinal_day(2024, 366) == date_of({2024, 12, 31}));
  REQUIRE(days_in_quarter(2023, 1) == 90);
}

TEST_CASE("a month later is the same day or the month's last") {
  REQUIRE(plus_months(date_of({2024, 1, 31}), 1) == date_of({2024, 2, 29}));
  REQUIRE(plus_months(date_of({2024, 1, 31}), -2) == date_of({2023, 11, 30}));
  REQUIRE(plus_months(date_of({2024, 2, 29}), 12) == date_of({2025, 2, 28}));
  REQUIRE(plus_months(date_of({2024, 5, 15}), -5) == date_of({2023, 12, 15}));
}
