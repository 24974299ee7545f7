#include "query/kept_reads.h"

#include <catch2/catch.hpp>

#include "graph/versioned.h"
#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

// Says that it stays the same until it is told otherwise.
class FrozenGraph final : public MemoryGraph, public Versioned {
 public:
  std::shared_ptr<const void> version() const override { return version_; }
  void thaw() { version_ = std::make_shared<int>(); }

  Result<void> scan_relationships(std::optional<TypeId> type,
                                  RelationshipVisitor visit) const override {
    ++scans;
    return MemoryGraph::scan_relationships(type, visit);
  }

  Result<void> scan_nodes(std::optional<LabelId> label, NodeVisitor visit) const override {
    ++node_scans;
    return MemoryGraph::scan_nodes(label, visit);
  }

  Result<void> node_property(std::span<const NodeId> ids, PropertyKeyId key,
                             std::span<Value> out) const override {
    properties += ids.size();
    return MemoryGraph::node_property(ids, key, out);
  }

  mutable int scans = 0;
  mutable int node_scans = 0;
  mutable std::size_t properties = 0;

 private:
  std::shared_ptr<const void> version_ = std::make_shared<int>();
};

void fill(FrozenGraph& graph) {
  rows_of(graph, "UNWIND range(0, 99) AS i CREATE (:N {i: i})");
  rows_of(graph, "MATCH (a:N), (b:N) WHERE b.i = a.i * 7 % 100 CREATE (a)-[:R]->(b)");
}

std::int64_t number_of(const FrozenGraph& graph, const std::string& text, KeptReads& kept,
                       const Parameters& parameters = {}) {
  Limits limits;
  limits.kept = &kept;
  const GraphReader& reader = graph;
  return *run(prepare(text).value(), reader, parameters, limits)->rows[0][0].as_int();
}

}  // namespace

TEST_CASE("what one query read of all relationships the next one need not read again") {
  FrozenGraph graph;
  fill(graph);
  const std::string text = "MATCH (a:N)-[:R]->(b) RETURN sum(b.i)";
  KeptReads kept;
  CHECK(number_of(graph, text, kept) == 4950);
  CHECK(number_of(graph, text, kept) == 4950);
  CHECK(graph.scans == 1);
  rows_of(graph, "MATCH (a:N {i: 3}) CREATE (a)-[:R]->(:M {i: 50})");
  graph.thaw();
  CHECK(number_of(graph, text, kept) == 5000);
  CHECK(graph.scans == 2);
  KeptReads little(100);
  CHECK(number_of(graph, text, little) == 5000);
  CHECK(number_of(graph, text, little) == 5000);
  CHECK(graph.scans == 4);
}

TEST_CASE("many searches by many queries end in one reading of all relationships") {
  FrozenGraph graph;
  fill(graph);
  KeptReads kept;
  for (int i = 0; i < 100; ++i) {
    CHECK(number_of(graph, "MATCH (a:N {i: $i})-[:R]->(b) RETURN b.i", kept, {{"i", i}}) ==
          i * 7 % 100);
  }
  CHECK(graph.scans == 1);
}

TEST_CASE("properties that a query groups by are read once for all queries that follow") {
  FrozenGraph graph;
  fill(graph);
  const std::string groups = "MATCH (a:N) WITH a.i AS i, count(*) AS c RETURN sum(i * c)";
  KeptReads kept;
  graph.node_scans = 0;
  graph.properties = 0;
  CHECK(number_of(graph, groups, kept) == 4950);
  CHECK(graph.properties == 100);
  CHECK(number_of(graph, groups, kept) == 4950);
  CHECK(number_of(graph, "MATCH (a:N) WHERE a.i > 97 RETURN sum(a.i)", kept) == 98 + 99);
  CHECK(graph.properties == 100);
  CHECK(graph.node_scans == 1);
  rows_of(graph, "MATCH (a:N {i: 3}) SET a.i = 13 CREATE (:M {i: 1000}), (:N)");
  graph.thaw();
  CHECK(number_of(graph, groups, kept) == 4960);
  KeptReads little(100);
  CHECK(number_of(graph, groups, little) == 4960);
  CHECK(number_of(graph, groups, little) == 4960);
}

TEST_CASE("one query reads a property of all nodes once it has asked for many of them") {
  FrozenGraph graph;
  fill(graph);
  graph.properties = 0;
  const GraphReader& reader = graph;
  const auto table =
      run(prepare("MATCH (a:N), (b:N) WHERE a.i + b.i < 3 RETURN count(*)").value(), reader, {});
  CHECK(*table->rows[0][0].as_int() == 6);
  CHECK(graph.properties < 200);
}

TEST_CASE("nodes with large ids have properties, though columns hold them by id") {
  FrozenGraph graph;
  rows_of(graph, "UNWIND range(0, 9999) AS i CREATE (:Gone)");
  rows_of(graph, "MATCH (a:Gone) DELETE a");
  fill(graph);
  graph.thaw();
  KeptReads kept;
  for (int i = 0; i < 2; ++i) {
    CHECK(number_of(graph, "MATCH (a:N) WITH a.i AS i, count(*) AS c RETURN sum(i * c)", kept) ==
          4950);
  }
}
