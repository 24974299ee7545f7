#include "small_graph.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace talkgraph::algorithms {

NodeId SmallGraph::node(const std::string& id) {
  if (const auto found = nodes_.find(id); found != nodes_.end()) return found->second;
  const LabelId label = graph.label("Entity").value();
  const NodeId node = graph.create_node({&label, 1}, {{"id", id}}).value();
  return nodes_.emplace(id, node).first->second;
}

RelationshipId SmallGraph::relate(const std::string& source, const std::string& target,
                                  double weight, const std::string& type) {
  const NodeId from = node(source);
  const NodeId to = node(target);
  return graph.create_relationship(from, graph.type(type).value(), to, {{"weight", weight}})
      .value();
}

std::string SmallGraph::id(NodeId node) const {
  return *graph.node_properties(node).value().at("id").as_string();
}

std::vector<std::string> SmallGraph::ids(const std::vector<NodeId>& nodes) const {
  std::vector<std::string> ids;
  for (const NodeId node : nodes) ids.push_back(id(node));
  return ids;
}

RandomGraph random_graph(std::uint32_t seed, bool directed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t bound) { return random() % bound; };
  RandomGraph made;
  made.directed = directed;
  const std::uint32_t count = 1 + below(8);
  for (std::uint32_t i = 0; i < count; ++i) made.ids.push_back(std::string(1, 'a' + i));
  made.weight.assign(count, std::vector<double>(count, -1));
  made.strength.assign(count, std::vector<double>(count, 0));

  // Ids and order of creation shall differ.
  std::vector<std::string> shuffled = made.ids;
  std::shuffle(shuffled.begin(), shuffled.end(), random);
  for (const std::string& id : shuffled) made.small.node(id);
  const std::uint32_t relationships = below(2 * count + 1);
  for (std::uint32_t i = 0; i < relationships; ++i) {
    const std::uint32_t from = below(count);
    const std::uint32_t to = below(count);
    const double weight = below(4);
    made.small.relate(made.ids[from], made.ids[to], weight);
    const auto enter = [&](std::uint32_t u, std::uint32_t v) {
      double& lightest = made.weight[u][v];
      lightest = lightest < 0 ? weight : std::min(lightest, weight);
      made.strength[u][v] += weight;
    };
    enter(from, to);
    if (!directed && from != to) enter(to, from);
  }
  return made;
}

Projection project(const SmallGraph& small, bool directed, const std::string& weight) {
  ProjectionOptions options;
  options.directed = directed;
  options.weight = weight;
  auto projection = Projection::make(small.graph, options);
  REQUIRE(projection);
  return std::move(*projection);
}

}  // namespace talkgraph::algorithms
