#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

ErrorCode code_of(const std::string& text, const Limits& limits) {
  MemoryGraph graph;
  const auto table = execute(graph, text, {}, limits);
  REQUIRE(!table);
  return table.error().code;
}

}  // namespace

TEST_CASE("a query ends at its limit of rows") {
  Limits limits;
  limits.max_rows = 10;
  CHECK(code_of("UNWIND range(1, 11) AS x RETURN x", limits) == ErrorCode::kCancelled);
  MemoryGraph graph;
  CHECK(execute(graph, "UNWIND range(1, 10) AS x RETURN x", {}, limits)->rows.size() == 10);
}

TEST_CASE("a query ends at its limit of memory, wherever it keeps values") {
  Limits limits;
  limits.max_memory_bytes = 1 << 20;
  for (const std::string text :
       {"RETURN size(range(1, 1000000000000))", "UNWIND range(1, 10000) AS x RETURN x, 'some text'",
        "UNWIND range(1, 10000) AS x WITH x ORDER BY x RETURN count(*)",
        "UNWIND range(1, 20000) AS x RETURN count(DISTINCT x)",
        "UNWIND range(1, 20000) AS x WITH DISTINCT x RETURN count(*)",
        "UNWIND range(1, 20000) AS x WITH collect(x) AS l RETURN size(l)",
        "UNWIND range(1, 20000) AS x WITH x, count(*) AS c RETURN count(*)",
        "UNWIND range(1, 20000) AS x CREATE (n) RETURN count(*)",
        "RETURN size(reduce(s = 'ab', x IN range(1, 100) | s + s))"}) {
    CAPTURE(text);
    CHECK(code_of(text, limits) == ErrorCode::kCancelled);
  }
}

TEST_CASE("memory that was given back can be used again") {
  Limits limits;
  limits.max_memory_bytes = 1 << 20;
  MemoryGraph graph;
  const auto table = execute(graph,
                             "UNWIND range(1, 2000) AS x "
                             "WITH x, size([y IN range(1, 50) | y]) AS s RETURN sum(s)",
                             {}, limits);
  REQUIRE(table);
  CHECK(*table->rows[0][0].as_int() == 100'000);
}

TEST_CASE("a query that would never end is stopped by time and by cancellation") {
  const std::string endless =
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)";
  Limits time;
  time.max_time = std::chrono::milliseconds(20);
  CHECK(code_of(endless, time) == ErrorCode::kCancelled);
  const std::atomic<bool> cancelled = true;
  Limits cancellation;
  cancellation.cancelled = &cancelled;
  CHECK(code_of(endless, cancellation) == ErrorCode::kCancelled);
}

TEST_CASE("unbounded walks on a dense graph are stopped by time") {
  MemoryGraph graph;
  REQUIRE(execute(graph, "UNWIND range(1, 12) AS i CREATE (:N {i: i})"));
  REQUIRE(execute(graph, "MATCH (a:N), (b:N) CREATE (a)-[:R]->(b)"));
  Limits limits;
  limits.max_time = std::chrono::milliseconds(20);
  const auto table = execute(graph, "MATCH (a)-[*]->(b) RETURN count(*)", {}, limits);
  REQUIRE(!table);
  CHECK(table.error().code == ErrorCode::kCancelled);
}

TEST_CASE("a query of ten megabytes is answered or refused, and nothing between") {
  const std::string text = "RETURN size('" + std::string(10 << 20, 'a') + "') AS size";
  MemoryGraph graph;
  const auto table = execute(graph, text);
  if (table) {
    CHECK(*table->rows[0][0].as_int() == 10 << 20);
  } else {
    CHECK(table.error().code == ErrorCode::kTooLarge);
  }
}

TEST_CASE("regular expressions that others fail at take linear time") {
  const std::string text = "'" + std::string(100'000, 'a') + "!'";
  for (const std::string pattern : {"(a+)+", "(a|aa)+", "(.*a){30}", "([a-zA-Z]+)*"}) {
    CAPTURE(pattern);
    CHECK(value_of(text + " =~ '" + pattern + "'") == "false");
  }
}

TEST_CASE("cartesian products end at the limits") {
  MemoryGraph graph;
  REQUIRE(execute(graph, "UNWIND range(1, 1000) AS i CREATE (:N {i: i})"));
  Limits limits;
  limits.max_time = std::chrono::milliseconds(20);
  const auto late = execute(graph, "MATCH (a), (b), (c), (d) RETURN count(*)", {}, limits);
  REQUIRE(!late);
  CHECK(late.error().code == ErrorCode::kCancelled);
  limits = {};
  limits.max_memory_bytes = 1 << 20;
  const auto large = execute(graph, "MATCH (a), (b) RETURN a, b", {}, limits);
  REQUIRE(!large);
  CHECK(large.error().code == ErrorCode::kCancelled);
}
