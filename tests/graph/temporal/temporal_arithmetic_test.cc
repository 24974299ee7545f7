#include "graph/temporal_arithmetic.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "graph/civil_date.h"
#include "graph/temporal_text.h"
#include "graph/time_zone.h"

using namespace talkgraph;

namespace {

Duration duration(const char* text) {
  return parse_duration(text).value();
}

template <class T>
std::string shown(const Result<T>& value) {
  return value ? to_text(*value) : "none";
}

Moment moment(const char* text) {
  const LocalDateTime time = parse_local_date_time(text).value();
  return {time.date, time.time, false, 0, nullptr};
}

}  // namespace

TEST_CASE("months come before days, and days before time") {
  const LocalDateTime end_of_january = parse_local_date_time("2023-01-31T23:30").value();
  REQUIRE(shown(add(end_of_january, duration("P1M1DT1H"))) == "2023-03-02T00:30");
  REQUIRE(shown(add(end_of_january.date, duration("P1MT47H"))) == "2023-03-01");
  REQUIRE(shown(add(end_of_january.date, duration("PT-47H"))) == "2023-01-30");
  REQUIRE(to_text(add(end_of_january.time, duration("P1M1DT1H"))) == "00:30");
}

TEST_CASE("in a zone days move the clock and hours the instant") {
  const DateTime before = parse_date_time("2024-03-30T12:00[Europe/Berlin]").value();
  REQUIRE(shown(add(before, duration("P1D"))) == "2024-03-31T12:00+02:00[Europe/Berlin]");
  REQUIRE(shown(add(before, duration("PT24H"))) == "2024-03-31T13:00+02:00[Europe/Berlin]");
}

TEST_CASE("what leaves the calendar or 64 bits is an error") {
  const Date last = date_of({kMaxYear, 12, 31});
  REQUIRE(shown(add(last, duration("P1D"))) == "none");
  REQUIRE(shown(add(last, Duration{std::numeric_limits<std::int64_t>::max(), 0, 0, 0})) == "none");
  REQUIRE(shown(add(last, Duration{0, std::numeric_limits<std::int64_t>::min(), 0, 0})) == "none");
  const Duration longest{std::numeric_limits<std::int64_t>::max(), 0, 0, 0};
  REQUIRE(shown(add(longest, duration("P1M"))) == "none");
  REQUIRE(shown(multiply(longest, std::int64_t{2})) == "none");
  REQUIRE(shown(multiply(duration("P1D"), std::numeric_limits<double>::quiet_NaN())) == "none");
  REQUIRE(shown(negate(Duration{std::numeric_limits<std::int64_t>::min(), 0, 0, 0})) == "none");
  REQUIRE(shown(divide(duration("P1D"), 0.0)) == "none");
}

TEST_CASE("fractions of durations go down to the next smaller unit") {
  const Duration whole = duration("P12Y5M14DT16H13M10.000000001S");
  REQUIRE(shown(divide(whole, std::int64_t{2})) == "P6Y2M22DT13H21M8S");
  REQUIRE(shown(multiply(whole, 0.5)) == "P6Y2M22DT13H21M8S");
  REQUIRE(shown(divide(whole, 0.5)) == "P24Y10M28DT32H26M20.000000002S");
  REQUIRE(shown(multiply(duration("PT0.3S"), std::int64_t{-3})) == "PT-0.9S");
  REQUIRE(shown(divide(duration("P1D"), std::int64_t{-1})) == "P-1D");
}

TEST_CASE("the way from one moment to another leads there") {
  std::mt19937_64 random(20240229);
  const auto day = [&] { return static_cast<std::int64_t>(random() % 40'000) - 20'000; };
  const auto time = [&] { return static_cast<std::int64_t>(random() % 86'400) * 1'000'000'000; };
  for (int i = 0; i < 5'000; ++i) {
    const LocalDateTime from{{day()}, {time()}};
    const LocalDateTime to{{day()}, {time()}};
    const Duration way = duration_between({from.date, from.time, false, 0, nullptr},
                                          {to.date, to.time, false, 0, nullptr})
                             .value();
    REQUIRE(add(from, way).value() == to);
    const bool forward = from <= to;
    REQUIRE((forward ? way.months >= 0 && way.days >= 0 && way.seconds >= 0
                     : way.months <= 0 && way.days <= 0 && way.seconds <= 0));
  }
}

TEST_CASE("a distance is cut to the unit that is asked for") {
  const Moment from = moment("2018-07-21T21:40:32.142");
  REQUIRE(shown(months_between(from, moment("2016-07-21"))) == "P-2Y");
  REQUIRE(shown(months_between(moment("2018-07-21"), moment("2016-07-21T21:40"))) == "P-1Y-11M");
  REQUIRE(shown(days_between(from, moment("2018-07-23"))) == "P1D");
  REQUIRE(shown(seconds_between(from, moment("2018-07-21T21:40:32.141"))) == "PT-0.001S");
  REQUIRE(shown(seconds_between(moment("-999999999-01-01"), moment("+999999999-12-31T23:59:59"))) ==
          "PT17531639991215H59M59S");
}

TEST_CASE("moments are ordered by instant, and durations by length") {
  const auto at = [](const char* text) { return parse_date_time(text).value(); };
  REQUIRE(at("2024-01-01T12:00+01:00") < at("2024-01-01T11:30Z"));
  REQUIRE(at("2024-01-01T11:00Z") < at("2024-01-01T12:00+01:00"));
  REQUIRE_FALSE(at("2024-01-01T11:00Z") == at("2024-01-01T12:00+01:00"));
  REQUIRE(parse_time("10:00+01:00").value() < parse_time("09:35Z").value());
  REQUIRE((order_durations(duration("P30D"), duration("P1M")) < 0));
  REQUIRE((order_durations(duration("P31D"), duration("P1M")) > 0));
  REQUIRE((order_durations(duration("P1D"), duration("PT24H")) != 0));
  REQUIRE((order_durations(duration("PT24H"), duration("PT24H")) == 0));
}
