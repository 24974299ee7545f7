#include "algorithms/paths.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "small_graph.h"

using namespace talkgraph;
using namespace talkgraph::algorithms;

namespace {

using Ids = std::vector<std::string>;

std::vector<Ids> sequences(const SmallGraph& small, const std::vector<Path>& paths) {
  std::vector<Ids> all;
  for (const Path& path : paths) all.push_back(small.ids(path.nodes));
  return all;
}

// (cost, hops, nodes), the order that results have.
using Ranked = std::tuple<double, std::size_t, std::vector<std::size_t>>;

// Every loopless path, by trying all.
std::vector<Ranked> all_paths(const RandomGraph& random, std::size_t source, std::size_t target) {
  std::vector<Ranked> found;
  std::vector<Ranked> open = {{0.0, 0, {source}}};
  while (!open.empty()) {
    const auto [cost, hops, nodes] = open.back();
    open.pop_back();
    if (nodes.back() == target) {
      found.emplace_back(cost, hops, nodes);
      continue;
    }
    for (std::size_t next = 0; next < random.ids.size(); ++next) {
      const double weight = random.weight[nodes.back()][next];
      if (weight < 0 || std::find(nodes.begin(), nodes.end(), next) != nodes.end()) continue;
      auto longer = nodes;
      longer.push_back(next);
      open.emplace_back(cost + weight, hops + 1, longer);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("the shortest path has the fewest relationships, then the first ids") {
  SmallGraph small;
  small.relate("s", "z");
  small.relate("z", "t");
  small.relate("t", "b");  // against its direction
  small.relate("s", "b");
  small.relate("s", "a");
  small.relate("a", "aa");
  small.relate("aa", "t");
  const Projection projection = project(small);
  const Path path = shortest_path(projection, small.node("s"), small.node("t")).value().value();
  CHECK(small.ids(path.nodes) == Ids{"s", "b", "t"});
  CHECK(path.relationships.size() == 2);
  CHECK(path.relationships[1].source == small.node("t"));
  CHECK(path.cost == 2);
}

TEST_CASE("k shortest paths come in order and end when there are no more") {
  // Yen's own worked example's shape: two ways to split, one way to cross over.
  SmallGraph small;
  small.relate("c", "d", 3);
  small.relate("c", "e", 2);
  small.relate("e", "d", 1);
  small.relate("d", "f", 4);
  small.relate("e", "f", 2);
  small.relate("e", "g", 3);
  small.relate("f", "g", 2);
  small.relate("f", "h", 1);
  small.relate("g", "h", 2);
  const Projection projection = project(small, true, "weight");
  const auto paths = shortest_paths(projection, small.node("c"), small.node("h"), 3).value();
  CHECK(sequences(small, paths) ==
        std::vector<Ids>{{"c", "e", "f", "h"}, {"c", "e", "g", "h"}, {"c", "d", "f", "h"}});
  CHECK(paths[0].cost == 5);
  CHECK(paths[1].cost == 7);
  CHECK(paths[2].cost == 8);
  CHECK(shortest_paths(projection, small.node("c"), small.node("h"), 99).value().size() == 7);
}

TEST_CASE("of parallel relationships the lightest is taken, then the first type") {
  SmallGraph small;
  small.relate("a", "b", 2, "A");
  small.relate("a", "b", 1, "Z");
  const auto light = small.relate("b", "a", 1, "M");
  const Projection projection = project(small, false, "weight");
  const auto paths = shortest_paths(projection, small.node("a"), small.node("b"), 5).value();
  REQUIRE(paths.size() == 1);
  CHECK(paths[0].relationships[0].id == light);
}

TEST_CASE("a node is a path to itself, and unconnected nodes have none") {
  SmallGraph small;
  small.relate("a", "a");
  small.node("b");
  const Projection projection = project(small);
  const auto self = shortest_paths(projection, small.node("a"), small.node("a"), 3).value();
  REQUIRE(self.size() == 1);
  CHECK(self[0].relationships.empty());
  CHECK(!shortest_path(projection, small.node("a"), small.node("b")).value());
  CHECK(shortest_paths(projection, small.node("a"), small.node("b"), 0).value().empty());
  CHECK(shortest_path(projection, small.node("a"), NodeId{99}).error().code ==
        ErrorCode::kNotFound);
}

TEST_CASE("k shortest paths agree with trying all paths on random graphs") {
  const std::uint32_t seed = GENERATE(range(0u, 80u));
  const bool directed = GENERATE(false, true);
  CAPTURE(seed, directed);
  RandomGraph random = random_graph(seed, directed);
  const Projection projection = project(random.small, directed, "weight");
  const std::size_t target = random.ids.size() - 1;
  const auto expected = all_paths(random, 0, target);
  const auto actual =
      shortest_paths(projection, random.small.node("a"), random.small.node(random.ids[target]), 6)
          .value();
  REQUIRE(actual.size() == std::min<std::size_t>(6, expected.size()));
  for (std::size_t i = 0; i < actual.size(); ++i) {
    Ids ids;
    for (const std::size_t node : std::get<2>(expected[i])) ids.push_back(random.ids[node]);
    CHECK(random.small.ids(actual[i].nodes) == ids);
    CHECK(actual[i].cost == std::get<0>(expected[i]));
  }
}
