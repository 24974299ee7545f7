#include "algorithms/communities.h"

#include <catch2/catch.hpp>

#include "algorithms/components.h"
#include "small_graph.h"

using namespace talkgraph;
using namespace talkgraph::algorithms;

namespace {

using Ids = std::vector<std::vector<std::string>>;

Ids ids_of(const SmallGraph& small, const std::vector<std::vector<NodeId>>& groups) {
  Ids ids;
  for (const auto& group : groups) ids.push_back(small.ids(group));
  return ids;
}

}  // namespace

TEST_CASE("two circles of friends that one acquaintance joins are two communities") {
  SmallGraph small;
  for (const auto& [a, b] : {std::pair("a", "b"),
                             {"b", "c"},
                             {"c", "a"},
                             {"a", "d"},
                             {"d", "b"},
                             {"x", "y"},
                             {"z", "y"},
                             {"x", "z"},
                             {"d", "x"}}) {
    small.relate(a, b);
  }
  small.node("lonely");
  CHECK(ids_of(small, communities(project(small))) ==
        Ids{{"a", "b", "c", "d"}, {"x", "y", "z"}, {"lonely"}});
}

TEST_CASE("a graph without relationships falls into its nodes") {
  SmallGraph small;
  small.node("b");
  small.node("a");
  const Projection projection = project(small);
  CHECK(ids_of(small, communities(projection)) == Ids{{"a"}, {"b"}});
  CHECK(modularity(projection, communities(projection)) == 0);
}

TEST_CASE("communities divide components and are no worse than they on random graphs") {
  const std::uint32_t seed = GENERATE(range(500u, 540u));
  CAPTURE(seed);
  RandomGraph random = random_graph(seed, false);
  const Projection projection = project(random.small);
  const auto groups = communities(projection);
  const auto components = connected_components(projection);
  CHECK(modularity(projection, groups) >= modularity(projection, components) - 1e-9);
  std::map<std::string, std::size_t> component_of;
  for (std::size_t i = 0; i < components.size(); ++i) {
    for (const std::string& id : random.small.ids(components[i])) component_of[id] = i;
  }
  std::size_t nodes = 0;
  for (const auto& group : groups) {
    const auto ids = random.small.ids(group);
    nodes += ids.size();
    for (const std::string& id : ids) CHECK(component_of.at(id) == component_of.at(ids.front()));
  }
  CHECK(nodes == random.ids.size());
}
