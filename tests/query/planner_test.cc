// Which plans are chosen; that they are right is shown by compare_plans_test.
#include <algorithm>
#include <catch2/catch.hpp>

#include "query/plan_cache.h"
#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

using Rows = std::vector<std::string>;

// "Operator details" of each line, without indentation, the last operator first.
Rows plan_of(const MemoryGraph& graph, const std::string& text) {
  PrepareOptions options;
  options.graph = &graph;
  const auto prepared = prepare("EXPLAIN " + text, options);
  if (!prepared) FAIL(prepared.error().to_string());
  Rows lines;
  const ResultTable table = run(*prepared, graph).value();
  for (const auto& row : table.rows) {
    const std::string name = *row[0].as_string();
    lines.push_back(name.substr(name.find_first_not_of(' ')) + " " + *row[1].as_string());
  }
  return lines;
}

bool has(const Rows& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::size_t place(const Rows& lines, const std::string& line) {
  return static_cast<std::size_t>(std::find(lines.begin(), lines.end(), line) - lines.begin());
}

// 300 people in a ring of friends, three towns, and a hub that all visit.
MemoryGraph town() {
  MemoryGraph graph;
  rows_of(
      graph,
      "UNWIND range(0, 299) AS i CREATE (:Person {nr: i, name: 'p' + toString(i), age: i % 50})");
  rows_of(graph, "UNWIND range(0, 2) AS i CREATE (:Town {nr: i, name: 't' + toString(i)})");
  rows_of(graph,
          "MATCH (a:Person), (b:Person) WHERE b.nr = (a.nr + 1) % 300 CREATE (a)-[:KNOWS]->(b)");
  rows_of(graph, "MATCH (p:Person), (t:Town {nr: 0}) CREATE (p)-[:VISITS]->(t)");
  rows_of(graph, "MATCH (p:Person {nr: 5}), (t:Town) WHERE t.nr > 0 CREATE (p)-[:LIVES_IN]->(t)");
  return graph;
}

void index_on(MemoryGraph& graph, const std::string& label, const std::string& key) {
  graph.create_index({graph.label(label).value(), graph.property_key(key).value(), false}).value();
}

}  // namespace

TEST_CASE("indexes find equal values, members of lists, ranges and prefixes") {
  MemoryGraph graph = town();
  const std::string found = "MATCH (p:Person) WHERE ";
  CHECK(has(plan_of(graph, found + "p.nr = 7 RETURN p"), "NodeByLabelScan p:Person"));
  index_on(graph, "Person", "nr");
  index_on(graph, "Person", "name");
  CHECK(has(plan_of(graph, found + "p.nr = $nr RETURN p"), "NodeSeek p:Person, p.nr = $nr"));
  CHECK(has(plan_of(graph, "MATCH (p:Person {nr: 7}) RETURN p"), "NodeSeek p:Person, p.nr = 7"));
  CHECK(
      has(plan_of(graph, found + "p.nr IN [1, 2] RETURN p"), "NodeSeek p:Person, p.nr IN [1, 2]"));
  CHECK(has(plan_of(graph, found + "2 < p.nr AND p.nr <= 5 RETURN p"),
            "NodeSeekRange p:Person, p.nr > 2, p.nr <= 5"));
  CHECK(has(plan_of(graph, found + "2 < p.nr <= 5 RETURN p"),
            "NodeSeekRange p:Person, p.nr > 2, p.nr <= 5"));
  CHECK(has(plan_of(graph, found + "p.name STARTS WITH 'p29' RETURN p"),
            "NodeSeek p:Person, p.name STARTS WITH 'p29'"));
  CHECK(has(plan_of(graph, "MATCH (p) WHERE p:Person AND p.nr = 7 RETURN p"),
            "NodeSeek p:Person, p.nr = 7"));
  // One that fulfils the whole condition leaves nothing to check.
  CHECK(plan_of(graph, "MATCH (p:Person {nr: 7}) RETURN p") ==
        Rows{"Project p", "NodeSeek p:Person, p.nr = 7", "Argument "});
  // The most selective of several.
  index_on(graph, "Person", "age");
  CHECK(has(plan_of(graph, found + "p.age = 7 AND p.nr = 57 RETURN p"),
            "NodeSeek p:Person, p.nr = 57"));
}

TEST_CASE("a seek finds what comparing finds, whatever the kinds of values") {
  MemoryGraph graph;
  rows_of(graph,
          "UNWIND [1, 1.0, 2.5, '1', 'ab', true, [1], date('2020-02-02'), duration('P1D'), "
          "0.0 / 0.0] AS v CREATE (:V {v: v})");
  rows_of(graph, "CREATE (:V)");
  index_on(graph, "V", "v");
  const Rows values = {"1",      "1.0",  "2.5",       "'1'",
                       "'ab'",   "true", "[1]",       "date('2020-02-02')",
                       "null",   "'a'",  "0.0 / 0.0", "duration('P1D')",
                       "{a: 1}", "false"};
  const Rows conditions = {
      "n.v = v",  "n.v IN [v, 1]",     "n.v IN [v]",     "n.v < v",
      "n.v >= v", "n.v STARTS WITH v", "v < n.v <= 2.5", "n.v <= v AND n.v >= v"};
  PrepareOptions planned;
  planned.graph = &graph;
  PrepareOptions plain;
  plain.rewrites = Rewrites::kNone;
  for (const std::string& value : values) {
    for (const std::string& condition : conditions) {
      const std::string text = "WITH " + value + " AS v MATCH (n:V) WHERE " + condition +
                               " RETURN id(n) AS id ORDER BY id";
      INFO(text);
      const auto expected = run(prepare(text, plain).value(), graph);
      const auto actual = run(prepare(text, planned).value(), graph);
      REQUIRE(expected);
      REQUIRE(actual);
      REQUIRE(actual->rows.size() == expected->rows.size());
      for (std::size_t i = 0; i < actual->rows.size(); ++i) {
        CHECK(*actual->rows[i][0].as_int() == *expected->rows[i][0].as_int());
      }
    }
  }
}

TEST_CASE("matching starts where there is least, and goes where the fewest rows follow") {
  MemoryGraph graph = town();
  const Rows rare = plan_of(graph, "MATCH (p:Person)-[l:LIVES_IN]->(t:Town) RETURN p, t");
  CHECK(has(rare, "NodeByLabelScan t:Town"));
  CHECK(has(rare, "Expand (t)<-[l:LIVES_IN]-(p)"));
  const Rows order = plan_of(graph,
                             "MATCH (p:Person {name: 'p5'}), (p)-[v:VISITS]->(x)<-[w:VISITS]-(o), "
                             "(p)-[l:LIVES_IN]->(y) RETURN o, y");
  CHECK(place(order, "Expand (p)-[l:LIVES_IN]->(y)") > place(order, "Expand (x)<-[w:VISITS]-(o)"));
  const Rows early =
      plan_of(graph, "MATCH (p:Person)-[k:KNOWS]->(q) WHERE p.age = 3 AND q.age > 4 RETURN p");
  CHECK(place(early, "Filter p.age = 3") > place(early, "Expand (p)-[k:KNOWS]->(q)"));
  CHECK(place(early, "Filter q.age > 4") < place(early, "Expand (p)-[k:KNOWS]->(q)"));
}

TEST_CASE("between two bound nodes the one with fewer relationships is asked") {
  MemoryGraph graph = town();
  index_on(graph, "Person", "nr");
  index_on(graph, "Town", "nr");
  CHECK(has(plan_of(graph, "MATCH (t:Town {nr: 0})<-[v:VISITS]-(p:Person {nr: 3}) RETURN v"),
            "ExpandInto (p)-[v:VISITS]->(t)"));
}

TEST_CASE("parts that an equality connects are joined by it") {
  MemoryGraph graph = town();
  const std::string text =
      "MATCH (a:Person), (b:Town)<-[:LIVES_IN]-(c) WHERE a.nr = b.nr RETURN a.name, c.name";
  CHECK(has(plan_of(graph, text), "HashJoin b.nr = a.nr"));
  CHECK(rows_of(graph, text + " ORDER BY a.name") == Rows{"'p1' | 'p5'", "'p2' | 'p5'"});
  index_on(graph, "Person", "nr");
  CHECK(has(plan_of(graph, text), "NodeSeek a:Person, a.nr = b.nr"));
}

TEST_CASE("where only distinct ends count, each node is visited once") {
  MemoryGraph graph = town();
  const std::string reached = "ExpandReachable (a)-[:KNOWS*1..]->(b)";
  const std::string walk = "MATCH (a:Person {nr: 0})-[:KNOWS*]->(b) ";
  CHECK(has(plan_of(graph, walk + "RETURN DISTINCT b"), reached));
  CHECK(has(plan_of(graph, walk + "RETURN count(DISTINCT b), max(b.nr)"), reached));
  CHECK(has(plan_of(graph, "MATCH (a:Person) WHERE EXISTS { (a)-[:KNOWS*]->(b:Town) } RETURN a"),
            reached));
  CHECK(!has(plan_of(graph, walk + "RETURN count(b)"), reached));
  CHECK(!has(plan_of(graph, walk + "WITH b LIMIT 3 RETURN DISTINCT b"), reached));
  CHECK(!has(plan_of(graph, "MATCH p = (a:Person {nr: 0})-[:KNOWS*]->(b) RETURN DISTINCT b"),
             reached));
  CHECK(rows_of(graph, walk + "RETURN count(DISTINCT b)") == Rows{"300"});
}

TEST_CASE("the start is reached again by a circle only") {
  MemoryGraph graph;
  rows_of(graph,
          "CREATE (a:T {n: 'a'})-[:R]->(b:T {n: 'b'})-[:R]->(c:T {n: 'c'}), (d:T {n: 'd'}), "
          "(d)-[:R]->(e:T {n: 'e'})-[:R]->(f:T {n: 'f'})-[:R]->(d), (g:T {n: 'g'})-[:R]->(g), "
          "(h:T {n: 'h'})-[:R]->(i:T {n: 'i'})<-[:R]-(h)");
  const auto starts = [&](const std::string& step) {
    return rows_of(graph, "MATCH (a)" + step + "(b) WITH DISTINCT a, b WHERE a = b RETURN a.n");
  };
  CHECK(starts("-[:R*1..3]->") == Rows{"'d'", "'e'", "'f'", "'g'"});
  CHECK(starts("-[:R*..2]->") == Rows{"'g'"});
  CHECK(starts("-[:R*1..3]-") == Rows{"'d'", "'e'", "'f'", "'g'", "'h'", "'i'"});
  CHECK(starts("-[:R*1..2]-") == Rows{"'g'", "'h'", "'i'"});
}

TEST_CASE("shortest paths between nodes that are found at once are searched from both") {
  MemoryGraph graph = town();
  index_on(graph, "Person", "nr");
  const std::string text =
      "MATCH p = shortestPath((a:Person {nr: 0})-[:KNOWS*]-(b:Person {nr: 150})) RETURN length(p)";
  const Rows lines = plan_of(graph, text);
  CHECK(has(lines, "NodeSeek a:Person, a.nr = 0"));
  CHECK(has(lines, "NodeSeek b:Person, b.nr = 150"));
  CHECK(rows_of(graph, text) == Rows{"150"});
}

TEST_CASE("what the statistics count is not counted again") {
  MemoryGraph graph = town();
  const auto counted = [&](const std::string& text, const std::string& line,
                           const std::string& count) {
    INFO(text);
    CHECK(has(plan_of(graph, text), "CountFromStatistics " + line));
    CHECK(rows_of(graph, text) == Rows{count});
  };
  counted("MATCH (n) RETURN count(n)", "()", "303");
  counted("MATCH (n:Town) RETURN count(*) + 1 AS c", "(:Town)", "4");
  counted("MATCH ()-[r]->() RETURN count(r)", "()-[]->()", "602");
  counted("MATCH ()<-[:KNOWS|VISITS]-() RETURN count(*)", "()-[:KNOWS|VISITS]->()", "600");
  counted("MATCH (:Person)-[:LIVES_IN]->() RETURN count(*)", "(:Person)-[:LIVES_IN]->()", "2");
  counted("MATCH ()-[:VISITS]->(t:Town) RETURN count(t)", "(:Town)<-[:VISITS]-()", "300");
  counted("MATCH (n:None) RETURN count(n)", "(:None)", "0");
  for (const char* text :
       {"MATCH (n:Town) WHERE n.nr > 0 RETURN count(n)", "MATCH (a)-[:KNOWS]-(b) RETURN count(*)",
        "MATCH (a)-[:KNOWS]->(a) RETURN count(*)",
        "MATCH (:Person)-[:KNOWS]->(:Person) RETURN count(*)", "MATCH (n) RETURN n.nr, count(n)"}) {
    INFO(text);
    for (const std::string& line : plan_of(graph, text)) {
      CHECK(line.rfind("CountFromStatistics", 0) == std::string::npos);
    }
  }
}

TEST_CASE("degrees are counted without rows") {
  MemoryGraph graph = town();
  const std::string text = "MATCH (t:Town) WHERE COUNT { (t)<-[:VISITS]-() } > 1 RETURN t.nr";
  CHECK(has(plan_of(graph, text), "Degree (t)<-[:VISITS]-()"));
  CHECK(rows_of(graph, text) == Rows{"0"});
  CHECK(rows_of(graph, "MATCH (t:Town) WHERE NOT (t)<-[:VISITS]-() RETURN count(*)") == Rows{"2"});
  CHECK(rows_of(graph, "OPTIONAL MATCH (n:None) RETURN COUNT { (n)--() }") == Rows{"0"});
}

TEST_CASE("EXPLAIN tells how many rows are expected") {
  MemoryGraph graph = town();
  PrepareOptions options;
  options.graph = &graph;
  const auto prepared =
      prepare("EXPLAIN MATCH (t:Town)<-[:LIVES_IN]-(p) RETURN p LIMIT 1", options).value();
  const auto table = run(prepared, graph).value();
  REQUIRE(table.columns == Rows{"operator", "details", "estimated_rows"});
  for (const auto& row : table.rows) {
    if (*row[0].as_string() == "NodeByLabelScan") CHECK(*row[2].as_int() == 3);
    if (*row[0].as_string() == "Expand") CHECK(*row[2].as_int() == 2);
    if (*row[0].as_string() == "Limit") CHECK(*row[2].as_int() == 1);
  }
}

TEST_CASE("a plan is kept until indexes or sizes change") {
  MemoryGraph graph = town();
  PlanCache cache;
  const std::string text = "EXPLAIN MATCH (p:Person {nr: 7}) RETURN p";
  const auto leaf = [&] {
    const ResultTable table = run(*cache.prepare(text, graph).value(), graph).value();
    const std::string name = *table.rows[table.rows.size() - 2][0].as_string();
    return name.substr(name.find_first_not_of(' '));
  };
  CHECK(leaf() == "NodeByLabelScan");
  CHECK(leaf() == "NodeByLabelScan");
  CHECK(cache.plans_made() == 1);
  index_on(graph, "Person", "nr");
  CHECK(leaf() == "NodeSeek");
  CHECK(cache.plans_made() == 2);
  rows_of(graph, "CREATE (:Person)");
  CHECK(leaf() == "NodeSeek");
  CHECK(cache.plans_made() == 2);
  rows_of(graph, "UNWIND range(1, 400) AS i CREATE (:Person)");
  CHECK(leaf() == "NodeSeek");
  CHECK(cache.plans_made() == 3);
  CHECK(!cache.prepare("MATCH (", graph));
}

TEST_CASE("clauses that write wait for all rows where one row could see another") {
  MemoryGraph graph;
  const std::string rows = "UNWIND [1, 2] AS x ";
  CHECK(plan_of(graph, rows + "CREATE (a:A {x: x}) SET a.y = x + 1") ==
        Rows{"Set row by row", "Create row by row", "Unwind [1, 2] AS x", "Argument "});
  CHECK(has(plan_of(graph, rows + "MERGE (a:A {x: x}) ON MATCH SET a.y = 1"), "Merge row by row"));
  for (const std::string& text :
       {rows + "CREATE (a:A {x: x}) MERGE (b:A {x: 2})", rows + "CREATE (a) RETURN a LIMIT 1",
        rows + "CREATE (:A {x: COUNT { MATCH (a:A) }})", std::string("MATCH (a) CREATE (b)")}) {
    INFO(text);
    CHECK(has(plan_of(graph, text), "Create after all rows"));
  }
  rows_of(graph, rows + "CREATE (a:A {x: x}) RETURN a LIMIT 1");
  CHECK(rows_of(graph, "MATCH (a:A) RETURN count(a)") == Rows{"2"});
}

TEST_CASE("SET and REMOVE go row by row where no other clause reads what they write") {
  MemoryGraph graph;
  rows_of(graph, "UNWIND range(1, 30) AS x CREATE (:A {x: x})-[:R]->(:B {y: x})");
  for (const std::string text :
       {"MATCH (n) SET n.z = 1", "MATCH (a:A)-->(b) SET a.z = b.y, a:C RETURN count(a)",
        "MATCH (n:A) SET n.z = n.z + 1", "MATCH (n:A) REMOVE n.z, n:C",
        "MATCH (n:A) WHERE n.x > 1 SET n += {z: 1} SET n.w = n.x"}) {
    INFO(text);
    const Rows plan = plan_of(graph, text);
    CHECK(std::none_of(plan.begin(), plan.end(), [](const std::string& line) {
      return line.find("after all rows") != std::string::npos;
    }));
  }
  for (const std::string text :
       {"MATCH (n) SET n.x = 1 RETURN sum(n.x)", "MATCH (n) WHERE n.x > 1 SET n.x = n.x + 1",
        "MATCH (n:A) SET n:B WITH n MATCH (m:B) RETURN m", "MATCH (n) SET n.z = 1 RETURN n LIMIT 1",
        "MATCH (n) RETURN n.x", "MATCH (n:A {x: 1}) SET n = {y: 2}",
        "MATCH (a)-->(b) SET a.z = b.w SET b.w = 2", "MATCH (a)-->(b) SET a.z = 1 SET b.z = 2",
        "MATCH (n) WITH n, keys(n) AS k SET n.z = k", "MATCH (n:!C) SET n:C",
        "MATCH (n) WHERE COUNT { (n)-->({z: 1}) } = 0 SET n.z = 1"}) {
    INFO(text);
    const Rows plan = plan_of(graph, text);
    CHECK(std::none_of(plan.begin(), plan.end(), [](const std::string& line) {
      return line.find("row by row") != std::string::npos;
    }));
  }
  Limits limits;
  limits.max_memory_bytes = 1 << 14;
  CHECK(execute(graph, "MATCH (n) SET n.z = 1 RETURN count(n)", {}, limits));
  CHECK(rows_of(graph, "MATCH (n) RETURN sum(n.z)") == Rows{"60"});
}
