// Temporal values beyond what the compatibility kit asks of them.
#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

// What `expression` gives, as text.
std::string text_of(const std::string& expression) {
  return value_of("toString(" + expression + ")");
}

std::string error_of_value(const std::string& expression) {
  return error_of("RETURN " + expression);
}

}  // namespace

TEST_CASE("temporal values are shown as the calls that make them") {
  CHECK(value_of("date('2024-02-29')") == "date('2024-02-29')");
  CHECK(value_of("{since: datetime('2024-02-29T12:00+01:00[Europe/Berlin]')}") ==
        "{since: datetime('2024-02-29T12:00+01:00[Europe/Berlin]')}");
  CHECK(value_of("[duration({days: 1.5})]") == "[duration('P1DT12H')]");
}

TEST_CASE("the clock is asked once in a query, but for the real time") {
  MemoryGraph graph;
  std::int64_t seconds = 1'700'000'000;
  const Clock clock = [&seconds] { return Instant{seconds++, 5}; };
  const auto prepared = prepare(
      "UNWIND [1, 2] AS x RETURN datetime() = datetime.statement() AS same, "
      "toString(datetime()) AS now, datetime.realtime() > datetime.transaction() AS later, "
      "toString(datetime('2024-01-01T00:00Z') = datetime({timezone: 'Asia/Tokyo'})) AS other");
  REQUIRE(prepared);
  const auto table = run(*prepared, static_cast<GraphReader&>(graph), {}, {}, clock);
  REQUIRE(table);
  for (const auto& row : table->rows) {
    CHECK(*row[0].as_bool());
    CHECK(*row[1].as_string() == "2023-11-14T22:13:20.000000005Z");
    CHECK(*row[2].as_bool());
  }
  CHECK(seconds == 1'700'000'003);
}

TEST_CASE("what is inherited is cut to the month, what is said must exist") {
  CHECK(text_of("date({date: date('2024-01-31'), month: 2})") == "'2024-02-29'");
  CHECK(text_of("date({date: date('2024-02-29'), year: 2023})") == "'2023-02-28'");
  CHECK(error_of_value("date({year: 2023, month: 2, day: 29})") ==
        "ArgumentError InvalidArgumentValue");
}

TEST_CASE("maps that name no day or time are refused") {
  for (const std::string expression :
       {"date({month: 2})",
        "date({year: 2024, day: 2})",
        "date({year: 2024, month: 13})",
        "date({year: 2024, week: 10, month: 2})",
        "date({year: 2024, dayOfWeek: 2})",
        "date({year: 2024, dayOfQuarter: 2})",
        "date({year: 1000000000})",
        "date({yaer: 2024})",
        "date({year: 2024.5})",
        "localtime({minute: 3})",
        "localtime({hour: 1, second: 3})",
        "localtime({hour: 24})",
        "time({hour: 1, timezone: 'Mars/Jezero'})",
        "time({hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000})",
        "datetime({date: localtime()})",
        "datetime({year: 2024, time: date()})",
        "duration({day: 1})",
        "duration({days: '1'})",
        "duration({})",
        "date('2024-02-30')",
        "datetime('2024-01-01T00:00+01:00[Europe/London]')",
        "date.truncate('hour', date())",
        "localtime.truncate('year', localtime())",
        "date.truncate('age', date())",
        "date('2024-01-01').hour",
        "duration('P1D').day"}) {
    CAPTURE(expression);
    CHECK(error_of_value(expression) == "ArgumentError InvalidArgumentValue");
  }
}

TEST_CASE("results beyond all dates and 64 bits are errors") {
  for (const std::string expression :
       {"date('+999999999-12-31') + duration('P1D')", "date('-999999999-01-01') - duration('P1D')",
        "duration({months: 9223372036854775807}) + duration({months: 1})",
        "duration({months: 9223372036854775807}) * 2", "duration('P1D') / 0",
        "duration('P1D') / 0.0"}) {
    CAPTURE(expression);
    CHECK(error_of_value(expression) == "ArithmeticError NumberOutOfRange");
  }
}

TEST_CASE("nulls in what makes a temporal value make it null") {
  CHECK(value_of("date({year: null})") == "null");
  CHECK(value_of("duration({days: null})") == "null");
  CHECK(value_of("date.truncate('year', date(), {day: null})") == "null");
  CHECK(value_of("date('2024-01-01') + null") == "null");
}

TEST_CASE("kinds that do not fit are refused before the query runs") {
  CHECK(error_of_value("date(1)") == "SyntaxError InvalidArgumentType");
  CHECK(error_of_value("duration.between(1, 2)") == "SyntaxError InvalidArgumentType");
}

TEST_CASE("arithmetic that has no meaning is a type error") {
  for (const std::string expression :
       {"date('2024-01-01') * 2", "date('2024-01-01') - date('2023-01-01')",
        "duration('P1D') * duration('P1D')", "1 / duration('P1D')", "duration('P1D') + 1",
        "-date('2024-01-01')"}) {
    CAPTURE(expression);
    CHECK(error_of_value(expression) == "TypeError InvalidArgumentType");
  }
}

TEST_CASE("durations have no order, but are sorted by length") {
  CHECK(value_of("duration('P1D') < duration('P2D')") == "null");
  CHECK(value_of("duration('P1D') = duration('PT24H')") == "false");
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "UNWIND [duration('P1M'), duration('P29D'), duration('P31D')] AS d "
                "WITH d ORDER BY d RETURN toString(d) AS d") ==
        std::vector<std::string>{"'P29D'", "'P1M'", "'P31D'"});
}

TEST_CASE("equal moments of different zones are two values in one place of the order") {
  const std::string a = "datetime('2024-01-01T12:00+01:00')";
  const std::string b = "datetime('2024-01-01T11:00Z')";
  CHECK(value_of(a + " = " + b) == "false");
  CHECK(value_of(b + " < " + a) == "true");
  CHECK(value_of("size([x IN [" + a + ", " + b + "] WHERE x >= " + b + "])") == "2");
}

TEST_CASE("temporal values are found among properties") {
  MemoryGraph graph;
  rows_of(graph, "UNWIND range(1, 5) AS i CREATE (:Day {on: date({year: 2024, month: i})})");
  CHECK(rows_of(graph, "MATCH (d:Day {on: date('2024-03-01')}) RETURN count(*) AS n") ==
        std::vector<std::string>{"1"});
  CHECK(rows_of(graph, "MATCH (d:Day) WHERE d.on > date('2024-03-01') RETURN count(*) AS n") ==
        std::vector<std::string>{"2"});
  CHECK(rows_of(graph,
                "MATCH (d:Day) RETURN toString(max(d.on)) AS last, "
                "count(DISTINCT d.on.year) AS years") ==
        std::vector<std::string>{"'2024-05-01' | 1"});
}

TEST_CASE("truncation keeps what is above the unit, and the zone") {
  CHECK(text_of("datetime.truncate('day', datetime('2024-03-31T12:00[Europe/Berlin]'))") ==
        "'2024-03-31T00:00+01:00[Europe/Berlin]'");
  CHECK(text_of("date.truncate('millennium', date('-0001-05-05'))") == "'-1000-01-01'");
  CHECK(text_of("date.truncate('decade', date('0005-05-05'))") == "'0000-01-01'");
  CHECK(
      text_of("localtime.truncate('second', localtime('12:31:14.645876123'), {millisecond: 2})") ==
      "'12:31:14.002'");
}
