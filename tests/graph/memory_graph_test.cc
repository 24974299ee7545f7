#include "graph/memory_graph.h"

#include <catch2/catch.hpp>

#include "support/graph_conformance.h"

using namespace talkgraph;

TEST_CASE("a memory graph is a graph") {
  MemoryGraph graph;
  tests::check_graph_conformance(graph);
}

TEST_CASE("a memory graph gives ids in order of creation") {
  MemoryGraph graph;
  const TypeId knows = *graph.type("KNOWS");
  const NodeId first = graph.create_node({}, {}).value();
  REQUIRE(first == NodeId{0});
  REQUIRE(graph.create_node({}, {}).value() == NodeId{1});
  REQUIRE(graph.create_relationship(first, knows, first, {}).value() == RelationshipId{0});
  REQUIRE(graph.create_relationship(first, knows, first, {}).value() == RelationshipId{1});
}
