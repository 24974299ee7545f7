#include <catch2/catch.hpp>

#include "query/error_kind.h"
#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

std::string message_of(MemoryGraph& graph, const std::string& text) {
  const auto table = execute(graph, text);
  return table ? "none" : table.error().message;
}

bool says(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("indexes are made, listed and dropped by queries") {
  MemoryGraph graph;
  rows_of(graph, "CREATE INDEX FOR (p:Person) ON (p.name)");
  rows_of(graph, "CREATE INDEX IF NOT EXISTS FOR (p:Person) ON (p.name)");
  rows_of(graph, "create range index index_Town_nr for (t:Town) on (t.nr)");
  CHECK(says(message_of(graph, "CREATE INDEX FOR (p:Person) ON (p.name)"), "index_Person_name"));
  CHECK(rows_of(graph, "SHOW INDEXES") ==
        Rows{"'index_Person_name' | 'RANGE' | 'Person' | 'name' | false",
             "'index_Town_nr' | 'RANGE' | 'Town' | 'nr' | false"});
  CHECK(graph.has_index(*graph.find_label("Town"), *graph.find_property_key("nr")));
  rows_of(graph, "DROP INDEX index_Town_nr");
  CHECK(says(message_of(graph, "DROP INDEX index_Town_nr"), "SHOW INDEXES"));
  rows_of(graph, "DROP INDEX index_Town_nr IF EXISTS");
  CHECK(rows_of(graph, "SHOW INDEXES YIELD name") == Rows{"'index_Person_name'"});
}

TEST_CASE("a constraint refuses equal values, before and after") {
  MemoryGraph graph;
  rows_of(graph, "CREATE (:Person {id: 1}), (:Person {id: 1.0})");
  const std::string create = "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE";
  CHECK(execute(graph, create).error().code == ErrorCode::kConstraint);
  rows_of(graph, "MATCH (p:Person) DELETE p");
  rows_of(graph, create);
  rows_of(graph, "CREATE CONSTRAINT IF NOT EXISTS FOR (p:Person) REQUIRE (p.id) IS UNIQUE");
  CHECK(rows_of(graph, "SHOW CONSTRAINTS") ==
        Rows{"'constraint_Person_id' | 'UNIQUENESS' | 'Person' | 'id'"});
  rows_of(graph, "CREATE (:Person {id: 1})");
  CHECK(execute(graph, "CREATE (:Person {id: 1})").error().code == ErrorCode::kConstraint);
  CHECK(says(message_of(graph, "DROP INDEX constraint_Person_id"), "no index"));
  rows_of(graph, "DROP CONSTRAINT constraint_Person_id");
  rows_of(graph, "CREATE (:Person {id: 1})");
}

TEST_CASE("what indexes cannot be is refused with what can be done") {
  MemoryGraph graph;
  CHECK(says(message_of(graph, "CREATE INDEX FOR (p:P) ON (p.a, p.b)"), "one of each"));
  CHECK(says(message_of(graph, "CREATE INDEX FOR ()-[r:R]-() ON (r.a)"), "relationships"));
  CHECK(
      says(message_of(graph, "CREATE CONSTRAINT FOR (p:P) REQUIRE p.a IS NOT NULL"), "IS UNIQUE"));
  CHECK(error_of("CREATE INDEX FOR (p:P) ON (q.a)") == "SyntaxError UndefinedVariable");
  CHECK(error_of("CREATE INDEX FOR (p:P) ON (p.a) CREATE (n)") ==
        "SyntaxError InvalidClauseComposition");
  CHECK(error_of("MATCH (n) DROP INDEX index_P_a") == "SyntaxError InvalidClauseComposition");
  CHECK(graph.indexes().empty());
}

TEST_CASE("nodes may still be named like what the schema is made of") {
  MemoryGraph graph;
  rows_of(graph, "CREATE (index:Index {constraint: 1})");
  CHECK(rows_of(graph, "MATCH (index:Index) RETURN index.constraint") == Rows{"1"});
}

TEST_CASE("indexes and constraints keep the names that they are given") {
  MemoryGraph graph;
  rows_of(graph, "CREATE INDEX mine FOR (p:P) ON (p.a)");
  rows_of(graph, "CREATE INDEX mine IF NOT EXISTS FOR (p:P) ON (p.b)");
  rows_of(graph, "CREATE INDEX other IF NOT EXISTS FOR (p:P) ON (p.a)");
  CHECK(says(message_of(graph, "CREATE INDEX mine FOR (p:P) ON (p.b)"), "mine already"));
  rows_of(graph, "CREATE CONSTRAINT alone FOR (p:P) REQUIRE p.c IS NODE UNIQUE");
  CHECK(rows_of(graph, "SHOW INDEXES YIELD name, property") ==
        Rows{"'alone' | 'c'", "'mine' | 'a'"});
  CHECK(rows_of(graph, "SHOW UNIQUE CONSTRAINTS YIELD name") == Rows{"'alone'"});
  rows_of(graph, "DROP CONSTRAINT alone");
  rows_of(graph, "DROP INDEX mine");
  CHECK(rows_of(graph, "SHOW RANGE INDEXES").empty());
}

TEST_CASE("what SHOW lists is ordered, cut and filtered") {
  MemoryGraph graph;
  rows_of(graph, "CREATE (:A), (:B), (:C)");
  CHECK(rows_of(graph, "SHOW LABELS YIELD label ORDER BY label DESC SKIP 1 LIMIT 1") ==
        Rows{"'B'"});
  CHECK(rows_of(graph, "SHOW LABELS YIELD label AS l ORDER BY l WHERE l > 'A' RETURN count(l)") ==
        Rows{"2"});
  CHECK(rows_of(graph, "SHOW BUILT IN FUNCTIONS YIELD name WHERE name = 'abs'") == Rows{"'abs'"});
}
