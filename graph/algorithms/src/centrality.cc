#include "algorithms/centrality.h"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <numeric>

#include "scores.h"

namespace talkgraph::algorithms {

namespace {

// Without loops and with one arc between two vertices: parallel relationships
// shall not multiply the number of shortest paths.
ArcGraph simplified(const ArcGraph& arcs) {
  std::vector<std::pair<Vertex, Vertex>> ends;
  for (Vertex vertex = 0; vertex < boost::num_vertices(arcs); ++vertex) {
    for (auto [arc, end] = boost::out_edges(vertex, arcs); arc != end; ++arc) {
      const std::pair<Vertex, Vertex> pair(vertex, boost::target(*arc, arcs));
      if (pair.first != pair.second && (ends.empty() || ends.back() != pair)) ends.push_back(pair);
    }
  }
  return ArcGraph(boost::edges_are_sorted, ends.begin(), ends.end(), boost::num_vertices(arcs));
}

}  // namespace

std::vector<Score> ranked(const ProjectedGraph& graph, const std::vector<double>& score_of) {
  std::vector<Vertex> order(score_of.size());
  std::iota(order.begin(), order.end(), Vertex{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](Vertex a, Vertex b) { return score_of[a] > score_of[b]; });
  std::vector<Score> scores;
  scores.reserve(order.size());
  for (const Vertex vertex : order) scores.push_back({graph.nodes[vertex], score_of[vertex]});
  return scores;
}

std::vector<Score> betweenness(const Projection& projection) {
  const ProjectedGraph& graph = projection.graph();
  const ArcGraph arcs = simplified(graph.forward);
  std::vector<double> centrality(graph.nodes.size(), 0);  // C_B
  boost::brandes_betweenness_centrality(
      arcs, boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, arcs)));
  // Arcs in both directions make every pair of ends count twice.
  if (!graph.directed) {
    for (double& score : centrality) score /= 2;
  }
  return ranked(graph, centrality);
}

std::vector<Score> degree(const Projection& projection) {
  const ProjectedGraph& graph = projection.graph();
  std::vector<double> degrees(graph.nodes.size(), 0);
  for (const Relationship& relationship : graph.relationships) {
    const Vertex source = *graph.find(relationship.source);
    const Vertex target = *graph.find(relationship.target);
    ++degrees[source];
    if (source != target) ++degrees[target];
  }
  return ranked(graph, degrees);
}

}  // namespace talkgraph::algorithms
