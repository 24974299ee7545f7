#include "algorithms/neighbors.h"

#include <catch2/catch.hpp>
#include <limits>

#include "small_graph.h"

using namespace talkgraph;
using namespace talkgraph::algorithms;

TEST_CASE("neighbours come layer by layer with the relationships that lead there") {
  SmallGraph small;
  const auto ab = small.relate("a", "b");
  const auto ca = small.relate("c", "a");
  const auto bd = small.relate("b", "d");
  const auto cd = small.relate("c", "d");
  small.relate("d", "e");
  small.relate("b", "c");

  const auto found = neighbors(project(small), small.node("a"), 2).value();
  REQUIRE(found.size() == 3);
  CHECK(small.id(found[0].node) == "b");
  CHECK(found[0].depth == 1);
  REQUIRE(found[0].via.size() == 1);
  CHECK(found[0].via[0].id == ab);
  CHECK(small.id(found[1].node) == "c");
  CHECK(found[1].via[0].id == ca);
  CHECK(small.id(found[2].node) == "d");
  CHECK(found[2].depth == 2);
  REQUIRE(found[2].via.size() == 2);
  CHECK(found[2].via[0].id == bd);
  CHECK(found[2].via[1].id == cd);
}

TEST_CASE("a directed projection is walked the way relationships lead") {
  SmallGraph small;
  small.relate("a", "b");
  small.relate("c", "a");
  const auto found = neighbors(project(small, true), small.node("a"), 9).value();
  REQUIRE(found.size() == 1);
  CHECK(small.id(found[0].node) == "b");
}

TEST_CASE("parallel relationships all lead to the neighbour, and loops to nobody") {
  SmallGraph small;
  small.relate("a", "b");
  small.relate("b", "a");
  small.relate("a", "a");
  const auto found = neighbors(project(small), small.node("a"), 1).value();
  REQUIRE(found.size() == 1);
  CHECK(found[0].via.size() == 2);
}

TEST_CASE("depth 0 finds nobody, and a node outside the projection is an error") {
  SmallGraph small;
  small.relate("a", "b");
  const NodeId stranger = small.graph.create_node({}, {}).value();
  const Projection projection = project(small);
  CHECK(neighbors(projection, small.node("a"), 0).value().empty());
  CHECK(neighbors(projection, stranger, 1).error().code == ErrorCode::kNotFound);
}

TEST_CASE("a projection takes the labels and types that were chosen") {
  SmallGraph small;
  small.relate("a", "b", 1, "KNOWS");
  small.relate("a", "c", 1, "LIKES");
  const LabelId turn = small.graph.label("Turn").value();
  const NodeId other = small.graph.create_node({&turn, 1}, {{"id", "t"}}).value();
  small.graph.create_relationship(other, small.graph.type("KNOWS").value(), small.node("a"), {})
      .value();

  const Projection entities = project(small);
  CHECK(entities.node_count() == 3);
  CHECK(entities.relationship_count() == 2);
  CHECK(!entities.contains(other));

  const auto likes =
      Projection::make(small.graph, {{}, {"LIKES", "UNHEARD_OF"}, false, ""}).value();
  CHECK(likes.node_count() == 4);
  CHECK(likes.relationship_count() == 1);
  CHECK(Projection::make(small.graph, {{"Nobody"}, {}, false, ""}).value().node_count() == 0);
}

TEST_CASE("a weight that is negative, infinite or no number is refused") {
  for (const Value& weight : {Value(-1), Value("heavy"), Value(1.0 / 0.0)}) {
    SmallGraph small;
    const auto relationship = small.relate("a", "b");
    REQUIRE(small.graph.set_relationship_properties(relationship, {{"weight", weight}}));
    const auto projection = Projection::make(small.graph, {{}, {}, false, "weight"});
    REQUIRE(!projection);
    CHECK(projection.error().code == ErrorCode::kInvalidArgument);
  }
}

TEST_CASE("layers agree with distances by relaxation on random graphs") {
  const std::uint32_t seed = GENERATE(range(0u, 60u));
  const bool directed = GENERATE(false, true);
  CAPTURE(seed, directed);
  RandomGraph random = random_graph(seed, directed);
  const std::size_t n = random.ids.size();
  std::vector<std::uint32_t> distance(n, std::numeric_limits<std::uint32_t>::max() - 1);
  distance[0] = 0;
  for (std::size_t round = 0; round < n; ++round) {
    for (std::size_t u = 0; u < n; ++u) {
      for (std::size_t v = 0; v < n; ++v) {
        if (random.weight[u][v] >= 0) distance[v] = std::min(distance[v], distance[u] + 1);
      }
    }
  }
  std::vector<std::string> expected;
  for (std::uint32_t depth = 1; depth <= 3; ++depth) {
    for (std::size_t v = 0; v < n; ++v) {
      if (distance[v] == depth) expected.push_back(random.ids[v]);
    }
  }
  std::vector<std::string> actual;
  const auto found = neighbors(project(random.small, directed), random.small.node("a"), 3).value();
  for (const Neighbor& neighbor : found) {
    actual.push_back(random.small.id(neighbor.node));
    CHECK(!neighbor.via.empty());
  }
  CHECK(actual == expected);
}
