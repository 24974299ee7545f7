#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

// Two ways of two stops and one of three from a to d, and a way back; e apart.
MemoryGraph lines() {
  MemoryGraph graph;
  rows_of(graph,
          "CREATE (a:Stop:Start {id: 'a'}), (b:Stop {id: 'b', old: true}), (c:Stop {id: 'c'}), "
          "(d:Stop:Goal {id: 'd'}), (e:Stop {id: 'e'}), (x:Stop {id: 'x'}), (y:Depot {id: 'y'}), "
          "(a)-[:BUS {time: 1}]->(b), (b)-[:BUS {time: 2}]->(d), (a)-[:TRAM {time: 3}]->(c), "
          "(c)-[:BUS {time: 4}]->(d), (a)-[:BUS {time: 1}]->(x), (x)-[:BUS {time: 1}]->(y), "
          "(y)-[:BUS {time: 1}]->(d), (d)-[:TRAM {time: 9}]->(a)");
  return graph;
}

const std::string kStops =
    " RETURN reduce(s = '', n IN nodes(p) | s + n.id) AS stops ORDER BY stops";

Rows stops(const std::string& match) {
  MemoryGraph graph = lines();
  return rows_of(graph, match + kStops);
}

}  // namespace

TEST_CASE("shortestPath finds one path and allShortestPaths all of the least length") {
  const std::string ends = "MATCH (a {id: 'a'}), (d {id: 'd'}) MATCH p = ";
  CHECK(stops(ends + "shortestPath((a)-[:BUS*]->(d))") == Rows{"'abd'"});
  CHECK(stops(ends + "allShortestPaths((a)-[*]->(d))") == Rows{"'abd'", "'acd'"});
  CHECK(stops(ends + "shortestPath((a)-[*]-(d))") == Rows{"'ad'"});
  CHECK(stops(ends + "shortestPath((d)<-[:BUS*]-(a))") == Rows{"'dba'"});
  CHECK(stops(ends + "shortestPath((a)-[:BUS*..1]->(d))").empty());
  CHECK(stops("MATCH (a {id: 'a'}), (e {id: 'e'}) MATCH p = shortestPath((a)-[*]-(e))").empty());
  CHECK(stops("MATCH (d:Goal), p = shortestPath((:Start)-[:BUS*]->(d))") == Rows{"'abd'"});
}

TEST_CASE("shortestPath heeds the conditions on the path, wherever they stand") {
  const std::string ends = "MATCH (a {id: 'a'}), (d {id: 'd'}) MATCH p = ";
  CHECK(
      stops(ends +
            "shortestPath((a)-[r:BUS*]->(d)) WHERE none(n IN nodes(p) WHERE n.old IS NOT NULL)") ==
      Rows{"'axyd'"});
  CHECK(stops(ends + "shortestPath((a)-[*]->(d)) WHERE length(p) > 2") == Rows{"'axyd'"});
  CHECK(stops(ends + "shortestPath((a)-[* {time: 1}]->(d))") == Rows{"'axyd'"});
}

TEST_CASE("shortestPath can be a value") {
  MemoryGraph graph = lines();
  CHECK(rows_of(graph,
                "MATCH (a:Start), (d:Goal) RETURN length(shortestPath((a)-[*]->(d))), "
                "size(allShortestPaths((a)-[*]->(d))), shortestPath((a)-[:TRAM*]->(d))") ==
        Rows{"2 | 2 | null"});
}

TEST_CASE("SHORTEST takes the number of paths or of lengths") {
  const std::string ends = "(:Start)-->+(:Goal)";
  CHECK(stops("MATCH p = ANY SHORTEST " + ends).size() == 1);
  CHECK(stops("MATCH p = ALL SHORTEST " + ends) == Rows{"'abd'", "'acd'"});
  CHECK(stops("MATCH p = SHORTEST 2 " + ends) == Rows{"'abd'", "'acd'"});
  CHECK(stops("MATCH p = SHORTEST 3 PATHS " + ends) == Rows{"'abd'", "'acd'", "'axyd'"});
  CHECK(stops("MATCH p = SHORTEST 1 GROUPS " + ends) == Rows{"'abd'", "'acd'"});
  CHECK(stops("MATCH p = SHORTEST 2 PATH GROUPS " + ends) == Rows{"'abd'", "'acd'", "'axyd'"});
  CHECK(stops("MATCH p = ALL (:Start)-->+(:Goal)").size() >= 3);
  CHECK(stops("MATCH p = ANY 2 PATHS " + ends).size() == 2);
}

TEST_CASE("SHORTEST without a given end finds a path to each") {
  CHECK(stops("MATCH p = ANY SHORTEST (:Start)-[:BUS]->+(n)") ==
        Rows{"'ab'", "'abd'", "'ax'", "'axy'"});
  CHECK(stops("MATCH p = ANY SHORTEST (:Start)-->+(n) WHERE n:Start") == Rows{"'abda'"});
  CHECK(stops("MATCH p = ALL SHORTEST (:Start)-->*(n:Goal|Start)") ==
        Rows{"'a'", "'abd'", "'acd'"});
  CHECK(stops("MATCH p = ALL SHORTEST (n)-[:BUS]->+(:Goal)") ==
        Rows{"'abd'", "'bd'", "'cd'", "'xyd'", "'yd'"});
}

TEST_CASE("SHORTEST chooses after the conditions in its parentheses, and before WHERE") {
  CHECK(stops("MATCH p = ANY SHORTEST ((:Start)-[r]->+(:Goal) WHERE size(r) > 2)") ==
        Rows{"'axyd'"});
  CHECK(stops("MATCH p = ANY SHORTEST (:Start)-[r]->+(:Goal) WHERE size(r) > 2").empty());
  CHECK(stops("MATCH p = ANY SHORTEST (:Start)-[r:BUS WHERE endNode(r).old IS NULL]->*(:Goal)") ==
        Rows{"'axyd'"});
}

TEST_CASE("SHORTEST also chooses among paths of several parts") {
  CHECK(stops("MATCH p = ANY SHORTEST (:Start)-[:BUS]->+(:Depot)-[:BUS]->(:Goal)") ==
        Rows{"'axyd'"});
  CHECK(stops("MATCH p = SHORTEST 1 GROUPS (:Start)-->(m)-->+(:Goal)") == Rows{"'abd'", "'acd'"});
}

TEST_CASE("a quantified path gathers its variables in lists") {
  MemoryGraph graph = lines();
  CHECK(
      rows_of(graph,
              "MATCH (:Start) ((n)-[r:BUS]->(m)){2,3} (:Goal) "
              "RETURN [x IN n | x.id] AS n, [x IN r | x.time], [x IN m | x.id] ORDER BY size(n)") ==
      Rows{"['a', 'b'] | [1, 2] | ['b', 'd']", "['a', 'x', 'y'] | [1, 1, 1] | ['x', 'y', 'd']"});
  CHECK(rows_of(graph,
                "MATCH (g:Goal) MATCH (:Start)((n)-[r:BUS]->(m) WHERE n.id < m.id)+(g) "
                "RETURN [x IN m | x.id] AS stops ORDER BY stops") == Rows{"['b', 'd']"});
  CHECK(rows_of(graph,
                "MATCH (:Start)-[r:BUS WHERE r.time = 1]->{2}(d:Depot) RETURN d.id, size(r)") ==
        Rows{"'y' | 2"});
  CHECK(rows_of(graph, "MATCH ((a)-->(b)){1,1} RETURN count(*), count(DISTINCT a[0])") ==
        Rows{"8 | 6"});
}

TEST_CASE("quantifiers have the forms of regular expressions") {
  const auto count = [](const std::string& quantifier) {
    MemoryGraph graph;
    rows_of(graph, "CREATE (:A)-[:R]->()-[:R]->()-[:R]->()");
    return rows_of(graph, "MATCH (:A)-[:R]->" + quantifier + "(x) RETURN count(*)").front();
  };
  CHECK(count("+") == "3");
  CHECK(count("*") == "4");
  CHECK(count("{2}") == "1");
  CHECK(count("{2,}") == "2");
  CHECK(count("{,2}") == "3");
  CHECK(count("{0,1}") == "2");
  CHECK(error_of("MATCH (a)-->{3,2}(b) RETURN a") == "SyntaxError InvalidRelationshipPattern");
  CHECK(error_of("MATCH (a)-[*2]->{2}(b) RETURN a") == "SyntaxError InvalidRelationshipPattern");
  CHECK(error_of("MATCH (a)((b)-->+(c))+(d) RETURN a") == "SyntaxError InvalidRelationshipPattern");
  CHECK(error_of("MATCH (a)((b)){2}(d) RETURN a") == "SyntaxError InvalidRelationshipPattern");
}

TEST_CASE("no relationship is walked twice by a quantified path") {
  MemoryGraph graph;
  rows_of(graph, "CREATE (a:A)-[:R]->(b)-[:R]->(a)");
  CHECK(rows_of(graph, "MATCH p = (:A)-->+() RETURN length(p)") == Rows{"1", "2"});
  CHECK(rows_of(graph, "MATCH (:A)-[r]->(), ()-->+() RETURN count(*)") == Rows{"1"});
  CHECK(rows_of(graph, "MATCH p = (:A)(()-->()-->())+(x) RETURN length(p)") == Rows{"2"});
}

TEST_CASE("labels and types can be asked for by expressions") {
  MemoryGraph graph = lines();
  const auto ids = [&](const std::string& label) {
    return rows_of(graph, "MATCH (n" + label + ") RETURN collect(n.id)").front();
  };
  CHECK(ids(":Start|Goal") == "['a', 'd']");
  CHECK(ids(":Stop&!(Start|Goal)") == "['b', 'c', 'e', 'x']");
  CHECK(ids(":!Stop") == "['y']");
  CHECK(ids(":%&!Depot&!!Goal") == "['d']");
  CHECK(ids(" IS Depot") == "['y']");
  CHECK(rows_of(graph, "MATCH (n) WHERE n:Depot|Goal RETURN count(*)") == Rows{"2"});
  CHECK(rows_of(graph, "MATCH (n) RETURN [x IN [n] WHERE x:Goal | x.id] AS l ORDER BY l LIMIT 1") ==
        Rows{"[]"});
  CHECK(rows_of(graph, "MATCH ()-[r:!BUS]->() RETURN count(*)") == Rows{"2"});
  CHECK(rows_of(graph, "MATCH ()-[r:BUS|TRAM]->() RETURN count(*)") == Rows{"8"});
  CHECK(rows_of(graph, "MATCH ()-[r:!BUS*2]->() RETURN count(*)") == Rows{"1"});
  CHECK(error_of("CREATE (:A|B)") == "SyntaxError UnexpectedSyntax");
}

TEST_CASE("nodes and relationships take conditions inside their patterns") {
  MemoryGraph graph = lines();
  CHECK(rows_of(graph, "MATCH (n:Stop WHERE n.id > 'd') RETURN n.id") == Rows{"'e'", "'x'"});
  CHECK(rows_of(graph, "MATCH (:Start)-[r:BUS WHERE r.time < 2]->(n WHERE n.old) RETURN n.id") ==
        Rows{"'b'"});
  CHECK(rows_of(graph, "MATCH (n) WHERE (n)-->(:Depot WHERE true) RETURN n.id") == Rows{"'x'"});
  CHECK(error_of("CREATE (n WHERE n.x)") == "SyntaxError UnexpectedSyntax");
  CHECK(error_of("MATCH ()-[r* WHERE r.x]->() RETURN r") ==
        "SyntaxError InvalidRelationshipPattern");
}

TEST_CASE("a condition that holds hides no error, one that does not hides those right of it") {
  MemoryGraph graph;
  rows_of(graph, "CREATE (:N {x: 0})-[:R]->(:M), (:N {x: 2})-[:R]->(:M {y: 1})");
  CHECK(rows_of(graph, "MATCH (n:N)-->(m) WHERE m.y = 1 AND 4 / n.x = 2 RETURN n.x") == Rows{"2"});
  CHECK(rows_of(graph, "MATCH (n:N)-->(m:M {y: 1}) WHERE 4 / n.x = 2 RETURN n.x") == Rows{"2"});
  CHECK(!execute(graph, "MATCH (n:N)-->(m) WHERE 4 / n.x = 2 RETURN n.x"));
}

TEST_CASE("a search follows only walks that can still arrive") {
  MemoryGraph graph;
  // A thicket that two different ends are no part of: walks in it are beyond number.
  rows_of(graph,
          "CREATE (a:End {id: 'a'})-[:R]->(:End {id: 'b'}) "
          "WITH a UNWIND range(1, 14) AS i CREATE (:Thicket {id: toString(i)}) "
          "WITH DISTINCT a MATCH (x:Thicket), (y:Thicket) WHERE x.id < y.id CREATE (x)-[:R]->(y) "
          "WITH DISTINCT a MATCH (x:Thicket {id: '1'}) CREATE (a)-[:R]->(x)");
  const Limits limits{.max_time = std::chrono::seconds(60)};
  const auto count = [&](const std::string& match) {
    const auto table = execute(graph, match + " RETURN count(*)", {}, limits);
    return table ? *table->rows[0][0].as_int() : -1;
  };
  const std::string ends = "MATCH (a {id: 'a'}), (b {id: 'b'}) MATCH ";
  CHECK(count(ends + "SHORTEST 5 (a)-[:R]-+(b)") == 1);
  CHECK(count(ends + "SHORTEST 5 (b)-[:R]-+(a)") == 1);
  // b is an end: no walk from it comes back.
  CHECK(count("MATCH ANY SHORTEST ({id: 'b'})-[:R]-+(x)") == 15);
  CHECK(count("MATCH SHORTEST 2 GROUPS (x {id: '14'})-[:R]-+(x)") > 1);
}
