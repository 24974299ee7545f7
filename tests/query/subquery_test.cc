#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

MemoryGraph staff() {
  MemoryGraph graph;
  rows_of(graph,
          "CREATE (a:Person {id: 'ada'}), (b:Person {id: 'ben'}), (c:Person {id: 'cem'}), "
          "(x:Firm {id: 'xylo'}), (y:Firm {id: 'yarn'}), "
          "(a)-[:WORKS_FOR {since: 2010}]->(x), (a)-[:WORKS_FOR {since: 2020}]->(y), "
          "(b)-[:WORKS_FOR {since: 2015}]->(x)");
  return graph;
}

}  // namespace

TEST_CASE("COUNT and COLLECT are values of each row") {
  MemoryGraph graph = staff();
  CHECK(rows_of(graph,
                "MATCH (p:Person) RETURN p.id, COUNT { (p)-[:WORKS_FOR]->() }, "
                "COLLECT { MATCH (p)-->(f) RETURN f.id ORDER BY f.id DESC }") ==
        Rows{"'ada' | 2 | ['yarn', 'xylo']", "'ben' | 1 | ['xylo']", "'cem' | 0 | []"});
  CHECK(rows_of(graph,
                "MATCH (p:Person) WHERE COUNT { (p)-->(f) WHERE f.id > 'y' } = 1 RETURN p.id") ==
        Rows{"'ada'"});
  CHECK(rows_of(graph,
                "RETURN COUNT { MATCH (f:Firm) RETURN f.id AS i UNION MATCH (f:Firm) RETURN f.id "
                "AS i }") == Rows{"2"});
  CHECK(
      rows_of(graph, "RETURN COLLECT { UNWIND [2, null] AS i RETURN i UNION ALL RETURN 3 AS i }") ==
      Rows{"[2, null, 3]"});
  CHECK(error_of("RETURN COLLECT { MATCH (n) RETURN n, 1 }") == "SyntaxError UnexpectedSyntax");
  CHECK(rows_of(graph,
                "MATCH (p:Person) WHERE EXISTS { MATCH (q:Person)-->(f) WITH q, count(*) AS c "
                "WHERE q = p AND c > 1 RETURN q } RETURN p.id") == Rows{"'ada'"});
}

TEST_CASE("CALL runs a query for each row") {
  MemoryGraph graph = staff();
  const Rows latest = {"'ada' | 'yarn'", "'ben' | 'xylo'"};
  CHECK(rows_of(graph,
                "MATCH (p:Person) CALL { WITH p MATCH (p)-[r]->(f) RETURN f ORDER BY r.since DESC "
                "LIMIT 1 } RETURN p.id, f.id") == latest);
  CHECK(rows_of(graph,
                "MATCH (p:Person) CALL (p) { MATCH (p)-[r]->(f) RETURN f ORDER BY r.since DESC "
                "LIMIT 1 } RETURN p.id, f.id") == latest);
  CHECK(rows_of(graph,
                "MATCH (p:Person) OPTIONAL CALL (*) { MATCH (p)-[r]->(f) RETURN f.id AS f "
                "ORDER BY r.since DESC LIMIT 1 } RETURN p.id, f") ==
        Rows{"'ada' | 'yarn'", "'ben' | 'xylo'", "'cem' | null"});
  CHECK(rows_of(graph,
                "MATCH (p:Person) CALL (p) { MATCH (p)-->(f) RETURN count(f) AS n } "
                "RETURN p.id, n") == Rows{"'ada' | 2", "'ben' | 1", "'cem' | 0"});
}

TEST_CASE("the columns of all parts of a UNION in CALL are the same variables") {
  MemoryGraph graph = staff();
  CHECK(
      rows_of(graph,
              "CALL { MATCH (p:Person) RETURN p.id AS id UNION MATCH (f:Firm) RETURN f.id AS id } "
              "RETURN collect(id)") == Rows{"['ada', 'ben', 'cem', 'xylo', 'yarn']"});
  CHECK(rows_of(graph,
                "UNWIND [1, 2] AS x CALL (x) { RETURN x AS y UNION RETURN 2 AS y } RETURN x, y") ==
        Rows{"1 | 1", "1 | 2", "2 | 2"});
}

TEST_CASE("CALL sees only what it imports and adds only new names") {
  CHECK(error_of("WITH 1 AS x CALL { RETURN x AS y } RETURN y") == "SyntaxError UndefinedVariable");
  CHECK(error_of("WITH 1 AS x CALL () { RETURN x AS y } RETURN y") ==
        "SyntaxError UndefinedVariable");
  CHECK(error_of("CALL (z) { RETURN 1 AS y } RETURN y") == "SyntaxError UndefinedVariable");
  CHECK(error_of("WITH 1 AS x CALL { RETURN 2 AS x } RETURN x") ==
        "SyntaxError VariableAlreadyBound");
  CHECK(error_of("CALL { MATCH (n) } RETURN 1") == "SyntaxError InvalidClauseComposition");
  MemoryGraph graph;
  CHECK(rows_of(graph, "WITH 1 AS x CALL (x) { WITH 2 AS y WITH y RETURN x + y AS z } RETURN z") ==
        Rows{"3"});
}

TEST_CASE("CALL may write, once for each row") {
  MemoryGraph graph = staff();
  CHECK(rows_of(graph,
                "MATCH (p:Person) CALL (p) { CREATE (p)-[:HAS]->(:Badge {of: p.id}) } "
                "RETURN count(*)") == Rows{"3"});
  CHECK(rows_of(graph, "MATCH (p)-[:HAS]->(b:Badge) RETURN count(*), count(DISTINCT b.of)") ==
        Rows{"3 | 3"});
  CHECK(
      rows_of(
          graph,
          "MATCH (p:Person) CALL (p) { MERGE (t:Tag {k: 1}) RETURN t } RETURN count(DISTINCT t)") ==
      Rows{"1"});
  CHECK(error_of("MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n") ==
        "SyntaxError InvalidClauseComposition");
}

TEST_CASE("FOREACH writes for each item of a list and keeps the row") {
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "WITH [1, 2, 3] AS l FOREACH (x IN l | CREATE (n:N {x: x}) SET n.y = x * 2) "
                "RETURN size(l)") == Rows{"3"});
  CHECK(rows_of(graph, "MATCH (n:N) RETURN sum(n.y)") == Rows{"12"});
  rows_of(graph,
          "MATCH (n:N) WITH collect(n) AS ns FOREACH (n IN ns | FOREACH (i IN [1, 2] | "
          "MERGE (:M {i: i})) REMOVE n.y)");
  CHECK(rows_of(graph, "MATCH (m:M) RETURN count(*)") == Rows{"2"});
  CHECK(rows_of(graph, "MATCH (n:N) WHERE n.y IS NULL RETURN count(*)") == Rows{"3"});
  CHECK(error_of("FOREACH (x IN [1] | RETURN x)") == "SyntaxError UnexpectedSyntax");
  CHECK(error_of("FOREACH (x IN [1] | CREATE (n)) RETURN n") == "SyntaxError UndefinedVariable");
}

TEST_CASE("FINISH ends a query without a result") {
  MemoryGraph graph = staff();
  CHECK(rows_of(graph, "MATCH (n) FINISH").empty());
  CHECK(error_of("FINISH RETURN 1") == "SyntaxError InvalidClauseComposition");
}

TEST_CASE("what is refused says what can be done instead") {
  const auto prepared = prepare("LOAD CSV FROM 'a.csv' AS row RETURN row");
  REQUIRE(!prepared);
  CHECK(prepared.error().code == ErrorCode::kUnsupported);
  CHECK(prepared.error().message.find("UNWIND") != std::string::npos);
}
