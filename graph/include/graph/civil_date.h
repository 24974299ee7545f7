// Days, months, weeks and quarters of the proleptic Gregorian calendar, for
// years far beyond what any library knows.
#pragma once

#include <cstdint>

#include "graph/temporal.h"

namespace talkgraph {

constexpr std::int64_t kMaxYear = 999'999'999;  // and the least is its negative

struct CivilDate {
  std::int64_t year = 1970;
  int month = 1;  // from 1
  int day = 1;    // from 1
};

// A week belongs to the year that has its Thursday (ISO 8601).
struct WeekDate {
  std::int64_t week_year = 1970;
  int week = 1;         // 1 to 53
  int day_of_week = 1;  // Monday is 1
};

// No check of ranges: a month or a day too large counts on from the date's
// beginning, years must be within about ten times kMaxYear.
Date date_of(const CivilDate& date);
Date date_of_week(const WeekDate& date);
Date date_of_ordinal_day(std::int64_t year, std::int64_t ordinal_day);

CivilDate civil_date_of(Date date);
WeekDate week_date_of(Date date);
int ordinal_day_of(Date date);     // 1 to 366
int day_of_quarter_of(Date date);  // 1 to 92
int day_of_week_of(Date date);     // Monday is 1

bool is_leap_year(std::int64_t year);
int days_in_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);
int days_in_quarter(std::int64_t year, int quarter);
int weeks_in_year(std::int64_t week_year);

// The same day so many months later, or the month's last if it is shorter.
// |months| must be below 2^40.
Date plus_months(Date date, std::int64_t months);

// Is the date's year one that dates may have?
bool is_in_range(Date date);

}  // namespace talkgraph
