#include <catch2/catch.hpp>

#include "query/procedures.h"
#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

MemoryGraph chain() {
  MemoryGraph graph;
  rows_of(graph, "UNWIND range(1, 5) AS i CREATE (:N {i: i})-[:R]->(:M)");
  return graph;
}

// Without the numbers of rows.
Rows lines_of(MemoryGraph& graph, const std::string& text) {
  Rows lines = rows_of(graph, text);
  for (std::string& line : lines) line.resize(line.rfind(" | "));
  return lines;
}

}  // namespace

TEST_CASE("EXPLAIN shows the plan and runs nothing") {
  MemoryGraph graph = chain();
  const auto rows = lines_of(
      graph, "EXPLAIN MATCH (n:N)-[r:R]->(m) WHERE n.i > 2 RETURN n.i ORDER BY n.i LIMIT 2");
  REQUIRE(rows.size() >= 5);
  CHECK(rows.front() == "'Limit' | '2'");
  CHECK(rows[1] == "'Top' | 'n.i LIMIT 2'");
  CHECK(rows.back() == "'Argument' | ''");
  CHECK(std::find(rows.begin(), rows.end(), "'NodeByLabelScan' | 'n:N'") != rows.end());
  CHECK(std::find(rows.begin(), rows.end(), "'Filter' | 'n.i > 2'") != rows.end());
  CHECK(std::find(rows.begin(), rows.end(), "'Expand' | '(n)-[r:R]->(m)'") != rows.end());
  CHECK(!prepare("EXPLAIN CREATE (n:New)")->is_update());
  rows_of(graph, "EXPLAIN CREATE (n:New)");
  CHECK(rows_of(graph, "MATCH (n:New) RETURN count(*)") == Rows{"0"});
}

TEST_CASE("PROFILE runs the query and counts rows and reads of each operator") {
  MemoryGraph graph = chain();
  const auto table = execute(graph, "PROFILE MATCH (n:N) WHERE n.i > 2 CREATE (:New) RETURN n.i");
  REQUIRE(table);
  CHECK(table->columns ==
        Rows{"operator", "details", "estimated_rows", "rows", "reads", "time_ms", "memory_bytes"});
  bool filtered = false;
  for (const auto& row : table->rows) {
    if (*row[0].as_string() != "Filter") continue;
    filtered = true;
    CHECK(*row[3].as_int() == 3);
    CHECK(*row[4].as_int() >= 5);
  }
  CHECK(filtered);
  CHECK(rows_of(graph, "MATCH (n:New) RETURN count(*)") == Rows{"3"});
}

TEST_CASE("SHOW and the procedures behind it tell what is there") {
  MemoryGraph graph = chain();
  CHECK(rows_of(graph, "SHOW LABELS") == Rows{"'M' | 5", "'N' | 5"});
  CHECK(rows_of(graph, "CALL db.labels() YIELD label, nodes RETURN label ORDER BY label DESC") ==
        Rows{"'N'", "'M'"});
  CHECK(rows_of(graph, "SHOW RELATIONSHIP TYPES") == Rows{"'R' | 5"});
  CHECK(rows_of(graph, "CALL db.propertyKeys()") == Rows{"'i'"});
  CHECK(rows_of(graph, "CALL db.schema.visualization()") == Rows{"':N' | 'R' | ':M' | 5"});
  CHECK(rows_of(graph, "SHOW FUNCTIONS YIELD name, aggregating WHERE name = 'collect'") ==
        Rows{"'collect' | true"});
  CHECK(rows_of(graph, "SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'db.l'") ==
        Rows{"'db.labels'"});
  CHECK(error_of("SHOW NOTHING") == "SyntaxError UnexpectedSyntax");
}

TEST_CASE("procedures from above are listed with their signatures") {
  Procedures procedures;
  procedures.add("text.find",
                 {"Finds words.",
                  {{"words", ProcedureType::kString}},
                  {{"node", ProcedureType::kAny}},
                  [](const GraphReader&,
                     const std::vector<Datum>&) -> Result<std::vector<std::vector<Datum>>> {
                    return std::vector<std::vector<Datum>>{};
                  }});
  MemoryGraph graph;
  const auto prepared =
      prepare("SHOW PROCEDURES YIELD name, signature WHERE name = 'text.find'", &procedures);
  REQUIRE(prepared);
  const auto table = run(*prepared, graph);
  REQUIRE(table->rows.size() == 1);
  CHECK(*table->rows[0][1].as_string() == "text.find(words :: STRING) :: (node :: ANY)");
}

TEST_CASE("a sort with a limit gives what a whole sort would") {
  MemoryGraph graph;
  const std::string rows = "UNWIND range(1, 5000) AS i WITH i, (i * 7919) % 97 AS k ";
  const Rows top = rows_of(graph, rows + "RETURN k, i ORDER BY k DESC SKIP 3 LIMIT 20");
  Rows all = rows_of(graph, rows + "RETURN k, i ORDER BY k DESC");
  CHECK(top == Rows(all.begin() + 3, all.begin() + 23));
}
