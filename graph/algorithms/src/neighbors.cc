#include "algorithms/neighbors.h"

#include <algorithm>

#include "projected_graph.h"

namespace talkgraph::algorithms {

namespace {

constexpr std::uint32_t kUnseen = UINT32_MAX;

// The unseen vertices that arcs from `layer` reach, ascending; marks them.
std::vector<Vertex> next_layer(const ArcGraph& arcs, const std::vector<Vertex>& layer,
                               std::uint32_t depth, std::vector<std::uint32_t>& depth_of) {
  std::vector<Vertex> next;
  for (const Vertex vertex : layer) {
    for (auto [arc, end] = boost::out_edges(vertex, arcs); arc != end; ++arc) {
      const Vertex other = static_cast<Vertex>(boost::target(*arc, arcs));
      if (depth_of[other] != kUnseen) continue;
      depth_of[other] = depth;
      next.push_back(other);
    }
  }
  std::sort(next.begin(), next.end());
  return next;
}

std::vector<Relationship> relationships_from_layer(const ProjectedGraph& graph, Vertex vertex,
                                                   std::uint32_t depth,
                                                   const std::vector<std::uint32_t>& depth_of) {
  std::vector<Relationship> via;
  const ArcGraph& arcs = graph.reverse();
  for (auto [arc, end] = boost::out_edges(vertex, arcs); arc != end; ++arc) {
    if (depth_of[boost::target(*arc, arcs)] + 1 != depth) continue;
    via.push_back(graph.relationships[arcs[*arc].relationship]);
  }
  return via;
}

}  // namespace

Result<std::vector<Neighbor>> neighbors(const Projection& projection, NodeId start,
                                        std::uint32_t depth) {
  const ProjectedGraph& graph = projection.graph();
  TG_ASSIGN(const Vertex first, graph.vertex(start));
  std::vector<std::uint32_t> depth_of(graph.nodes.size(), kUnseen);
  depth_of[first] = 0;
  std::vector<Vertex> layer = {first};
  std::vector<Neighbor> found;
  for (std::uint32_t step = 1; step <= depth && !layer.empty(); ++step) {
    layer = next_layer(graph.forward, layer, step, depth_of);
    for (const Vertex vertex : layer) {
      found.push_back(
          {graph.nodes[vertex], step, relationships_from_layer(graph, vertex, step, depth_of)});
    }
  }
  return found;
}

}  // namespace talkgraph::algorithms
