// The arcs of a projection, from its relationships.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph_reader.h"
#include "projected_graph.h"

namespace talkgraph::algorithms {

// An arc before it has a place.
struct Link {
  Vertex from = 0;
  Vertex to = 0;
  std::uint32_t relationship = 0;  // index into ProjectedGraph::relationships
};

// From nodes and relationships, which are complete. `links` has one for each of the
// relationships, the way it leads, and if the projection is not directed another one back
// for each but loops; in any order, fastest as they are sorted. `weights` belong to the
// relationships; none: all are 1. Linear but for parallel relationships.
void fill_arcs(ProjectedGraph& projected, std::vector<Link> links,
               const std::vector<double>& weights, const GraphReader& graph);

}  // namespace talkgraph::algorithms
