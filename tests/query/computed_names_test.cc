// Labels, types and properties whose names are computed.
#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

MemoryGraph letters() {
  MemoryGraph graph;
  rows_of(graph, "CREATE (:A {k: 1})-[:R]->(:B {k: 2})-[:S]->(:A:B {k: 3})");
  return graph;
}

Rows keys_of(const std::string& match, const Parameters& parameters = {}) {
  MemoryGraph graph = letters();
  return rows_of(graph, match + " RETURN n.k ORDER BY n.k", parameters);
}

}  // namespace

TEST_CASE("labels of a pattern can be computed") {
  CHECK(keys_of("MATCH (n:$('A'))") == Rows{"1", "3"});
  CHECK(keys_of("MATCH (n:$($label))", {{"label", "B"}}) == Rows{"2", "3"});
  CHECK(keys_of("UNWIND ['A', 'B'] AS l MATCH (n:$(l) {k: 2})") == Rows{"2"});
  CHECK(keys_of("MATCH (n:$(['A', 'B']))") == Rows{"3"});
  CHECK(keys_of("MATCH (n:$all(['A', 'B']))") == Rows{"3"});
  CHECK(keys_of("MATCH (n:$any(['A', 'B']))") == Rows{"1", "2", "3"});
  CHECK(keys_of("MATCH (n:A&!$('B'))") == Rows{"1"});
  CHECK(keys_of("MATCH (n:!$('A')|$('B') WHERE n.k > 2)") == Rows{"3"});
  CHECK(keys_of("MATCH (n) WHERE n:$('A'):B") == Rows{"3"});
  CHECK(keys_of("MATCH (n) WHERE (n:$('A'))-[:R]->()") == Rows{"1"});
  CHECK(keys_of("MATCH (n:$(null))").empty());
  CHECK(error_of("CREATE (:A) WITH 1 AS x MATCH (n:$(x)) RETURN n") ==
        "TypeError InvalidArgumentType");
}

TEST_CASE("types of relationships can be computed, but for those of variable length") {
  MemoryGraph graph = letters();
  CHECK(rows_of(graph, "MATCH ()-[r:$('R')]->(n) RETURN n.k, type(r)") == Rows{"2 | 'R'"});
  CHECK(rows_of(graph, "MATCH (:A)-[:$any(['R', 'S'])]->{2}(n) RETURN n.k") == Rows{"3"});
  CHECK(rows_of(graph, "MATCH ()-[r:!$('R')]->(n) RETURN *").size() == 1);
  CHECK(error_of("MATCH ()-[:$('R')*2]->() RETURN 1") == "unsupported");
}

TEST_CASE("nodes and relationships are made with computed names") {
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "WITH ['B', 'C'] AS more "
                "CREATE (n:A:$(more))-[r:$('KN' + 'OWS')]->(:$('D')) "
                "RETURN labels(n), type(r)") == Rows{"['A', 'B', 'C'] | 'KNOWS'"});
  rows_of(graph, "UNWIND ['X', 'X', 'Y'] AS l MERGE (:$(l) {k: 1})");
  CHECK(rows_of(graph, "MATCH (n {k: 1}) RETURN labels(n)") == Rows{"['X']", "['Y']"});
  CHECK(error_of("CREATE (:$(null))") == "TypeError InvalidArgumentType");
  CHECK(error_of("CREATE ()-[:$(['A', 'B'])]->()") == "ArgumentError InvalidArgumentValue");
  CHECK(error_of("CREATE (:$any(['A', 'B']))") == "SyntaxError UnexpectedSyntax");
  CHECK(error_of("CREATE (:A|$('B'))") == "SyntaxError UnexpectedSyntax");
}

TEST_CASE("SET and REMOVE take computed labels and keys") {
  MemoryGraph graph;
  rows_of(graph, "CREATE (n:A {k: 1})");
  CHECK(rows_of(graph,
                "MATCH (n) SET n:$('B'):C, n['m' + 'n'] = 2, n IS D "
                "RETURN labels(n), n.mn, n['k']") == Rows{"['A', 'C', 'B', 'D'] | 2 | 1"});
  CHECK(rows_of(graph,
                "MATCH (n) REMOVE n:$(['A', 'B']), n['mn'], n IS D "
                "RETURN labels(n), keys(n)") == Rows{"['C'] | ['k']"});
  CHECK(error_of("CREATE (n) SET n[1] = 2") == "SyntaxError InvalidArgumentType");
  CHECK(error_of("CREATE (n) SET n[$key] = 2", {{"key", Datum()}}) ==
        "TypeError MapElementAccessByNonString");
}

TEST_CASE("alternatives of labels are found by scans of these labels") {
  MemoryGraph graph = letters();
  CHECK(rows_of(graph, "MATCH (n:A|B) RETURN n.k") == Rows{"1", "2", "3"});
  CHECK(rows_of(graph, "MATCH (n:(A|B)&!(A&B)) RETURN n.k") == Rows{"1", "2"});
  CHECK(rows_of(graph, "MATCH (n:A&!B) RETURN n.k") == Rows{"1"});
  CHECK(rows_of(graph, "MATCH (n:A|!B) RETURN n.k") == Rows{"1", "3"});
  CHECK(rows_of(graph, "EXPLAIN MATCH (n:A|B) RETURN n").back() == "'Argument' | '' | 1");
  const Rows plan = rows_of(graph, "EXPLAIN MATCH (n:A|B) RETURN n");
  CHECK(plan[plan.size() - 2].starts_with("'NodeByLabelScan' | 'n:A|B'"));
}
