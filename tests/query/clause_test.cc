#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

MemoryGraph people() {
  MemoryGraph graph;
  rows_of(graph,
          "CREATE (a:Person {id: 'ada', age: 36}), (b:Person {id: 'ben', age: 36.0}), "
          "(c:Person {id: 'cem'}), (x:Firm {id: 'xylo'}), "
          "(a)-[:WORKS_FOR {title: 'CEO'}]->(x), (b)-[:WORKS_FOR]->(x), "
          "(a)-[:KNOWS]->(b), (b)-[:KNOWS]->(c), (c)-[:KNOWS]->(a)");
  return graph;
}

}  // namespace

TEST_CASE("no relationship is matched twice by one MATCH, whichever pattern it is in") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph, "MATCH ()-[a:WORKS_FOR]->(), ()-[b:WORKS_FOR]->() RETURN count(*)") ==
        Rows{"2"});
  CHECK(rows_of(graph, "MATCH ()-[a:WORKS_FOR]->() MATCH ()-[b:WORKS_FOR]->() RETURN count(*)") ==
        Rows{"4"});
  CHECK(rows_of(graph, "MATCH ()-[a:KNOWS*3]->(), ()-[b:KNOWS]->() RETURN count(*)") == Rows{"0"});
}

TEST_CASE("walks of variable length end on cycles") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph, "MATCH p = ({id: 'ada'})-[:KNOWS*]->(b) RETURN b.id, length(p)") ==
        Rows{"'ben' | 1", "'cem' | 2", "'ada' | 3"});
  CHECK(rows_of(graph, "MATCH (a {id: 'ada'})-[:KNOWS*0..1]-(b) RETURN b.id ORDER BY b.id") ==
        Rows{"'ada'", "'ben'", "'cem'"});
  CHECK(rows_of(graph, "MATCH ({id: 'ada'})-[:KNOWS*2..1]->(b) RETURN b").empty());
}

TEST_CASE("a walk found from its right end lists its relationships from the left") {
  MemoryGraph graph = people();
  const Rows forward = rows_of(
      graph, "MATCH (a)-[r:KNOWS*2]->(b) WHERE a.id = 'ada' RETURN [x IN r | startNode(x).id]");
  const Rows backward = rows_of(
      graph,
      "MATCH (b:Person {id: 'cem'}) MATCH (a)-[r:KNOWS*2]->(b) RETURN [x IN r | startNode(x).id]");
  CHECK(forward == Rows{"['ada', 'ben']"});
  CHECK(backward == forward);
}

TEST_CASE("a property is found by an equal number of another kind") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph, "MATCH (p:Person {age: 36}) RETURN p.id") == Rows{"'ada'", "'ben'"});
  CHECK(rows_of(graph, "MATCH (p:Person) WHERE p.age = 36.0 RETURN p.id") ==
        Rows{"'ada'", "'ben'"});
  CHECK(rows_of(graph, "MATCH (p:Person {id: 'ben'}) RETURN p.age") == Rows{"36.0"});
  CHECK(rows_of(graph, "MATCH (p:Person {id: null}) RETURN p").empty());
}

TEST_CASE("a seek's value may come from a row before") {
  MemoryGraph graph = people();
  CHECK(
      rows_of(graph, "UNWIND ['cem', 'ada'] AS id MATCH (p:Person) WHERE id = p.id RETURN p.id") ==
      Rows{"'cem'", "'ada'"});
  CHECK(rows_of(graph, "MATCH (a:Person), (b:Person {id: a.id}) RETURN count(*)") == Rows{"3"});
}

TEST_CASE("after a projection names mean what it gave them") {
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "UNWIND [[1, 4], [2, 3]] AS pair WITH pair[0] AS a, pair[1] AS b "
                "WITH a AS b, b AS a ORDER BY a RETURN a, b") == Rows{"3 | 2", "4 | 1"});
  CHECK(rows_of(graph, "UNWIND [1, 2] AS a WITH a AS b, 2 AS a WHERE a = 2 RETURN b") ==
        Rows{"1", "2"});
}

TEST_CASE("groups come in the order of their first rows") {
  MemoryGraph graph;
  CHECK(rows_of(graph, "UNWIND [3, 1, 3, 2, 1] AS x RETURN x, count(*)") ==
        Rows{"3 | 2", "1 | 2", "2 | 1"});
  CHECK(rows_of(graph, "UNWIND [1, 1.0, 0.0 / 0, 0.0 / 0, null, null] AS x RETURN DISTINCT x") ==
        Rows{"1", "NaN", "null"});
  CHECK(rows_of(graph, "MATCH (n) RETURN count(n), sum(n.x), avg(n.x), collect(n)") ==
        Rows{"0 | 0 | null | []"});
}

TEST_CASE("standard deviations and percentiles have their textbook values") {
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "UNWIND [2, 4, 4, 4, 5, 5, 7, 9] AS x RETURN stDevP(x), percentileCont(x, 0.5), "
                "percentileDisc(x, 0.5)") == Rows{"2.0 | 4.5 | 4"});
}

TEST_CASE("subqueries see the row they are asked for") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph, "MATCH (p:Person) WHERE NOT (p)-[:WORKS_FOR]->() RETURN p.id") ==
        Rows{"'cem'"});
  CHECK(rows_of(graph,
                "MATCH (p:Person) WHERE EXISTS { (p)-[r:WORKS_FOR]->(f) WHERE r.title = 'CEO' } "
                "RETURN p.id") == Rows{"'ada'"});
  CHECK(rows_of(graph, "MATCH (p:Person) RETURN p.id, [(p)-[:KNOWS]->(q) | q.id] AS known") ==
        Rows{"'ada' | ['ben']", "'ben' | ['cem']", "'cem' | ['ada']"});
  CHECK(rows_of(graph,
                "MATCH (p:Person) WHERE EXISTS { MATCH (p)-->(:Firm) RETURN p UNION "
                "MATCH (p)-->({id: 'ada'}) RETURN p } RETURN count(*)") == Rows{"3"});
}

TEST_CASE("a clause that writes is done with all rows before the next begins") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph,
                "MATCH (p:Person) CREATE (:Person) WITH count(*) AS made "
                "MATCH (p:Person) RETURN made, count(*)") == Rows{"3 | 6"});
  CHECK(rows_of(graph, "UNWIND [1, 2] AS x CREATE (:Mark) RETURN x LIMIT 0").empty());
  CHECK(rows_of(graph, "MATCH (m:Mark) RETURN count(*)") == Rows{"2"});
}

TEST_CASE("MERGE finds what it made for the row before") {
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "UNWIND ['a', 'b', 'a'] AS id MERGE (n:N {id: id}) "
                "ON CREATE SET n.made = 1 ON MATCH SET n.found = 1 RETURN DISTINCT n") ==
        Rows{"(:N {found: 1, id: 'a', made: 1})", "(:N {id: 'b', made: 1})"});
}

TEST_CASE("DELETE takes relationships and nodes of several rows together") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph, "MATCH (p)-[r]->(q) DELETE p, r, q").empty());
  CHECK(rows_of(graph, "MATCH (n) RETURN count(*)") == Rows{"0"});
  MemoryGraph other = people();
  const auto refused = execute(other, "MATCH (p:Person) DELETE p");
  REQUIRE(!refused);
  CHECK(refused.error().code == ErrorCode::kQueryRuntime);
  CHECK(rows_of(other, "MATCH (p:Person) DETACH DELETE p").empty());
  CHECK(rows_of(other, "MATCH (n) RETURN n.id") == Rows{"'xylo'"});
}

TEST_CASE("paths are shown with their direction") {
  MemoryGraph graph = people();
  CHECK(rows_of(graph, "MATCH p = (:Firm)<-[{title: 'CEO'}]-() RETURN p") ==
        Rows{"<(:Firm {id: 'xylo'})<-[:WORKS_FOR {title: 'CEO'}]-(:Person {age: 36, id: 'ada'})>"});
}

TEST_CASE("a query that writes does not run on a graph that can only be read") {
  const MemoryGraph graph;
  const Prepared prepared = prepare("CREATE (n)").value();
  CHECK(prepared.is_update());
  const GraphReader& reader = graph;
  CHECK(run(prepared, reader).error().code == ErrorCode::kInvalidArgument);
}

TEST_CASE("columns are known before a query runs") {
  CHECK(prepare("MATCH (n) RETURN n.name, count( * ) AS c").value().columns() ==
        Rows{"n.name", "c"});
  CHECK(prepare("MATCH (b), (a) RETURN *").value().columns() == Rows{"a", "b"});
  CHECK(prepare("CREATE (n)").value().columns().empty());
}

TEST_CASE("words that other engines need or offer are read") {
  MemoryGraph graph = people();
  const Rows ada{"36"};
  CHECK(rows_of(graph, "CYPHER 5 runtime=slotted MATCH (p {id: 'ada'}) RETURN p.age") == ada);
  CHECK(rows_of(graph,
                "MATCH (p:Person) USING INDEX SEEK p:Person(id) WHERE p.id = 'ada' "
                "RETURN p.age") == ada);
  CHECK(rows_of(graph, "MATCH (p:Person) USING SCAN p:Person WHERE p.id = 'ada' RETURN p.age") ==
        ada);
  CHECK(rows_of(graph, "MATCH (p {id: 'ada'})-->(b) USING JOIN ON b RETURN count(b)") == Rows{"2"});
  CHECK(rows_of(graph, "MATCH DIFFERENT RELATIONSHIPS (p {id: 'ada'}) RETURN p.age") == ada);
  CHECK(error_of("MATCH REPEATABLE ELEMENTS (a)-->+(b) RETURN b") == "unsupported");
  CHECK(error_of("MATCH (a) RETURN a NEXT RETURN 1") == "unsupported");
  CHECK(rows_of(graph, "INSERT (n:New {k: 1}) RETURN n.k") == Rows{"1"});
  CHECK(rows_of(graph, "MATCH (n) WHERE n IS Firm RETURN n.id") == Rows{"'xylo'"});
}
