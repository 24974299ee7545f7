#include "algorithms/components.h"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>

#include "projected_graph.h"

namespace talkgraph::algorithms {

std::vector<std::vector<NodeId>> connected_components(const Projection& projection) {
  const ProjectedGraph& graph = projection.graph();
  const std::size_t count = graph.nodes.size();
  boost::disjoint_sets_with_storage<> sets(count);
  for (const Relationship& relationship : graph.relationships) {
    sets.union_set(*graph.find(relationship.source), *graph.find(relationship.target));
  }
  std::vector<std::vector<NodeId>> components;
  std::vector<std::size_t> component_of(count, count);  // by representative; count: none yet
  for (std::size_t vertex = 0; vertex < count; ++vertex) {
    std::size_t& component = component_of[sets.find_set(vertex)];
    if (component == count) {
      component = components.size();
      components.emplace_back();
    }
    components[component].push_back(graph.nodes[vertex]);
  }
  std::stable_sort(components.begin(), components.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return components;
}

}  // namespace talkgraph::algorithms
