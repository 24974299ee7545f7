// The arcs of a projection, from its relationships.
#pragma once

#include <vector>

#include "graph/graph_reader.h"
#include "projected_graph.h"

namespace talkgraph::algorithms {

// By (type name, id). Linear where ids are dense, as those of a whole graph are.
void sort_by_type(std::vector<Relationship>& relationships, const GraphReader& graph);

// From nodes and relationships, which are complete. `weights` belong to the
// relationships; none: all are 1. Linear but for weights of parallel relationships.
void fill_arcs(ProjectedGraph& projected, const std::vector<double>& weights);

}  // namespace talkgraph::algorithms
