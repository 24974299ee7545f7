#include "algorithms/components.h"

#include <catch2/catch.hpp>

#include "small_graph.h"

using namespace talkgraph;
using namespace talkgraph::algorithms;

TEST_CASE("components come largest first, then by their first ids") {
  SmallGraph small;
  small.relate("z", "y");
  small.relate("x", "y");
  small.relate("d", "c");
  small.relate("b", "a");
  small.node("lonely");
  std::vector<std::vector<std::string>> components;
  for (const auto& component : connected_components(project(small, true))) {
    components.push_back(small.ids(component));
  }
  CHECK(components ==
        std::vector<std::vector<std::string>>{{"x", "y", "z"}, {"a", "b"}, {"c", "d"}, {"lonely"}});
}

TEST_CASE("an empty graph has no components") {
  const SmallGraph small;
  CHECK(connected_components(project(small)).empty());
}

TEST_CASE("two nodes share a component exactly when a path joins them on random graphs") {
  const std::uint32_t seed = GENERATE(range(300u, 360u));
  CAPTURE(seed);
  RandomGraph random = random_graph(seed, false);
  const std::size_t n = random.ids.size();
  std::vector<std::vector<bool>> joined(n, std::vector<bool>(n, false));
  for (std::size_t u = 0; u < n; ++u) {
    for (std::size_t v = 0; v < n; ++v) joined[u][v] = u == v || random.weight[u][v] >= 0;
  }
  for (std::size_t middle = 0; middle < n; ++middle) {
    for (std::size_t u = 0; u < n; ++u) {
      for (std::size_t v = 0; v < n; ++v) {
        if (joined[u][middle] && joined[middle][v]) joined[u][v] = true;
      }
    }
  }
  std::map<std::string, std::size_t> component_of;
  const auto components = connected_components(project(random.small));
  for (std::size_t i = 0; i < components.size(); ++i) {
    for (const std::string& id : random.small.ids(components[i])) component_of[id] = i;
  }
  REQUIRE(component_of.size() == n);
  for (std::size_t u = 0; u < n; ++u) {
    for (std::size_t v = 0; v < n; ++v) {
      const bool together = component_of[random.ids[u]] == component_of[random.ids[v]];
      CHECK(together == joined[u][v]);
    }
  }
}
