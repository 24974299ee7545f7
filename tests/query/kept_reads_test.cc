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

  mutable int scans = 0;

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
