#include "graph/temporal_text.h"

#include <catch2/catch.hpp>

using namespace talkgraph;

namespace {

template <class T>
std::string shown(const Result<T>& value) {
  return value ? to_text(*value) : "none";
}

}  // namespace

TEST_CASE("dates are read in all forms of ISO 8601 that name a day") {
  for (const char* text : {"2015-07-21", "20150721", "2015-7-21", "2015-W30-2", "2015W302",
                           "2015-202", "2015202", "2015-Q3-21", "2015Q321", "+2015-07-21"}) {
    CAPTURE(text);
    REQUIRE(shown(parse_date(text)) == "2015-07-21");
  }
  REQUIRE(shown(parse_date("2015-07")) == "2015-07-01");
  REQUIRE(shown(parse_date("201507")) == "2015-07-01");
  REQUIRE(shown(parse_date("2015-W30")) == "2015-07-20");
  REQUIRE(shown(parse_date("2015-Q2")) == "2015-04-01");
  REQUIRE(shown(parse_date("2015")) == "2015-01-01");
  REQUIRE(shown(parse_date("-999999999-01-01")) == "-999999999-01-01");
  REQUIRE(shown(parse_date("+999999999-12-31")) == "+999999999-12-31");
  REQUIRE(shown(parse_date("-0044-03-15")) == "-0044-03-15");
}

TEST_CASE("what names no day is refused") {
  for (const char* text :
       {"", "2015-", "2015-13", "2015-02-29", "2015-00-01", "2015-W54-1", "2016-W53-1", "2015-366",
        "2015-000", "2015-Q5", "2015-Q1-91", "15", "2015-07-21 ", "2015-07-21x",
        "+1000000000-01-01", "+-2015-01-01", "2015-07-211", "2015-W302", "٢٠١٥"}) {
    CAPTURE(text);
    REQUIRE(shown(parse_date(text)) == "none");
  }
}

TEST_CASE("times are read with and without colons") {
  REQUIRE(shown(parse_local_time("214032.142")) == "21:40:32.142");
  REQUIRE(shown(parse_local_time("21:40:32,000000001")) == "21:40:32.000000001");
  REQUIRE(shown(parse_local_time("2140")) == "21:40");
  REQUIRE(shown(parse_local_time("21")) == "21:00");
  REQUIRE(shown(parse_time("214032-0100")) == "21:40:32-01:00");
  REQUIRE(shown(parse_time("21:40")) == "21:40Z");
  REQUIRE(shown(parse_time("22+18:00")) == "22:00+18:00");
  REQUIRE(shown(parse_time("22-02:05:07")) == "22:00-02:05:07");
  for (const char* text : {"", "24:00", "21:60", "21:4", "21:40:60", "21.5", "21:4032", "21:40:32.",
                           "21:40:32.1234567890", "21:40+19:00", "21:40[UTC]"}) {
    CAPTURE(text);
    REQUIRE(shown(parse_local_time(text)) == "none");
    REQUIRE(shown(parse_time(text)) == "none");
  }
}

TEST_CASE("a date and a time name their zone by offset, by name, or by both") {
  REQUIRE(shown(parse_local_date_time("2015-W30T2140")) == "2015-07-20T21:40");
  REQUIRE(shown(parse_local_date_time("2015-07-21")) == "2015-07-21T00:00");
  REQUIRE(shown(parse_date_time("2015T214032-0100")) == "2015-01-01T21:40:32-01:00");
  REQUIRE(shown(parse_date_time("2015-07-21T21:40[Europe/London]")) ==
          "2015-07-21T21:40+01:00[Europe/London]");
  REQUIRE(shown(parse_date_time("2015-07-21T21:40-04[America/New York]")) ==
          "2015-07-21T21:40-04:00[America/New_York]");
  REQUIRE(shown(parse_date_time("2024-10-27T02:30+01:00[Europe/Berlin]")) ==
          "2024-10-27T02:30+01:00[Europe/Berlin]");
  for (const char* text :
       {"2015-07-21T21:40+03:00[Europe/London]", "2015-07-21T21:40[Europe", "2015-07-21T21:40[]",
        "2015-07-21T", "2015-07-21T21:40+[Z]", "T21:40", "2024-03-31T02:30+01:00[Europe/Berlin]"}) {
    CAPTURE(text);
    REQUIRE(shown(parse_date_time(text)) == "none");
  }
}

TEST_CASE("durations keep months, days and seconds apart") {
  REQUIRE(shown(parse_duration("P1Y14M3DT25H61M61.5S")) == "P2Y2M3DT26H2M1.5S");
  REQUIRE(shown(parse_duration("P0.75M")) == "P22DT19H51M49.5S");
  REQUIRE(shown(parse_duration("P2.5W")) == "P17DT12H");
  REQUIRE(shown(parse_duration("P0.5Y")) == "P6M");
  REQUIRE(shown(parse_duration("PT-0.001S")) == "PT-0.001S");
  REQUIRE(shown(parse_duration("-P1DT-1H")) == "P-1DT1H");
  REQUIRE(shown(parse_duration("PT0S")) == "PT0S");
  REQUIRE(shown(parse_duration("P2012-02-02T14:37:21.545")) == "P2012Y2M2DT14H37M21.545S");
  for (const char* text : {"", "P", "PT", "P1", "1D", "P1DT", "P1H", "PT1D", "P1D1Y", "PT1S1M",
                           "P1.D", "P--1D", "P1234567890123456D", "PT1.5.5S"}) {
    CAPTURE(text);
    REQUIRE(shown(parse_duration(text)) == "none");
  }
}
