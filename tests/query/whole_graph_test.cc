// Reading most of a graph gives what reading it bit by bit does.
#include <catch2/catch.hpp>

#include "run/operators/node_combinations.h"
#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("groups by properties of nodes are those that the values make") {
  MemoryGraph graph;
  rows_of(graph,
          "UNWIND range(1, 40) AS x CREATE (:A {x: x, g: x % 3})-[:R {w: x}]->(:B {h: x % 2})");
  CHECK(rows_of(graph, "MATCH (a:A)-[r]->(b) RETURN a.g, b.h, count(*), count(r)") ==
        rows_of(graph,
                "MATCH (a:A)-[r]->(b) WITH a.g AS g, b.h AS h, r RETURN g, h, count(*), "
                "count(r)"));
  CHECK(rows_of(graph, "MATCH (a:A)-[r]->(b) RETURN b.h, sum(r.w), count(DISTINCT a.g)") ==
        Rows{"1 | 400 | 3", "0 | 420 | 3"});
  CHECK(rows_of(graph, "MATCH (b:B) OPTIONAL MATCH (b)-->(c) RETURN c.none, count(c), count(*)") ==
        Rows{"null | 0 | 40"});
  CHECK(rows_of(graph, "MATCH (a:A) RETURN a.nothing AS n, count(*) AS c ORDER BY c LIMIT 3") ==
        Rows{"null | 40"});
}

TEST_CASE("relationships that are only counted are as many as those that are found") {
  MemoryGraph graph;
  rows_of(graph,
          "UNWIND range(1, 12) AS i CREATE (a:N {i: i}) WITH a, a.i AS i "
          "FOREACH (x IN range(2, i % 4) | CREATE (a)-[:R]->(a), (a)-[:S]->(:N {i: -i}))");
  for (const std::string pattern :
       {"(a:N)-[r]->(b)", "(a:N)-[r]-(b)", "(a:N)<-[r:R|S]-(b)", "(a:N)-[r:None]-(b)",
        "(a:N)-[q]-(c)-[r]-(b)", "(a:N)-[r]->(a)", "(a:N) OPTIONAL MATCH (a)-[r:S]->(b)"}) {
    INFO(pattern);
    const std::string counts = ", count(r) AS r, count(b) AS b, count(*) AS n ";
    const std::string match = "MATCH " + pattern + (pattern.ends_with("(a)") ? ", (b)" : "");
    CHECK(rows_of(graph, match + " RETURN a.i AS i" + counts + "ORDER BY i") ==
          rows_of(graph, match + " WITH a.i AS i, r, b RETURN i" + counts + "ORDER BY i"));
  }
  CHECK(rows_of(graph,
                "MATCH (a:N)-[r]-(b) RETURN a.i, count(b), count(r) ORDER BY a.i DESC "
                "LIMIT 1") == Rows{"11 | 4 | 4"});
}

TEST_CASE("combinations of nodes are numbered as they come, however large their ids are") {
  NodeCombinations combinations({0});
  const std::vector<Datum> values = {NodeId{3}, Datum(), NodeId{65599}, NodeId{4}, NodeId{65600}};
  for (int time = 0; time < 2; ++time) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const KeySet::Entry entry = combinations.insert({values[i]});
      CHECK(entry.index == i);
      CHECK(entry.inserted == (time == 0));
      CHECK(equivalent(combinations.value(i, 0), values[i]));
    }
  }
  CHECK(combinations.size() == values.size());
}

TEST_CASE("the first rows of many are those of a whole sort") {
  MemoryGraph graph;
  const std::string rows = "UNWIND range(1, 5000) AS x WITH x, x * 7919 % 5003 AS y ";
  const Rows sorted = rows_of(graph, rows + "RETURN y % 40 AS z, x ORDER BY z DESC");
  const Rows first = rows_of(graph, rows + "RETURN y % 40 AS z, x ORDER BY z DESC SKIP 3 LIMIT 9");
  CHECK(first == Rows(sorted.begin() + 3, sorted.begin() + 12));
}

TEST_CASE("relationships come in the same order whether one node's are read or all") {
  MemoryGraph graph;
  rows_of(graph, "UNWIND range(0, 39) AS i CREATE (:N {i: i})");
  rows_of(graph,
          "MATCH (a:N), (b:N) WHERE (a.i * 7 + b.i * 11) % 4 = 0 AND a.i % 5 <> 0 "
          "CREATE (a)-[:R {w: a.i * b.i}]->(b) "
          "WITH a, b WHERE b.i % 3 = 0 CREATE (b)-[:S {w: a.i}]->(a), (a)-[:S {w: 0}]->(a)");
  for (const std::string step :
       {"-[r]->", "<-[r]-", "-[r]-", "-[r:R]->", "<-[r:S]-", "-[r:S|R]-"}) {
    INFO(step);
    const std::string rest = step + "(b) RETURN a.i, type(r), r.w, b.i, startNode(r) = a";
    Rows one_by_one;
    for (int i = 0; i < 40; ++i) {
      const Rows rows = rows_of(graph, "MATCH (a:N {i: $i})" + rest, {{"i", i}});
      one_by_one.insert(one_by_one.end(), rows.begin(), rows.end());
    }
    CHECK(one_by_one.size() > 200);
    CHECK(rows_of(graph, "MATCH (a:N)" + rest) == one_by_one);
  }
}

TEST_CASE("labels are the same whether one node's are read or all nodes with them") {
  MemoryGraph graph;
  rows_of(graph,
          "UNWIND range(1, 200) AS i CREATE (n:N {i: i}) "
          "FOREACH (x IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | SET n:T) "
          "CREATE (n)-[:R]->(:M)");
  CHECK(rows_of(graph, "MATCH (m:M)<--(n:T:N) RETURN count(m), sum(n.i)") == Rows{"66 | 6633"});
  CHECK(rows_of(graph, "MATCH (m:M)<--(n:T:None) RETURN count(m)") == Rows{"0"});
  CHECK(rows_of(graph, "MATCH (n:N {i: 3})-->(m:T) RETURN count(m)") == Rows{"0"});
}
