#pragma once

#include <vector>

#include "algorithms/centrality.h"
#include "projected_graph.h"

namespace talkgraph::algorithms {

// One score per vertex, as results show them: best first, equal ones by `id`.
std::vector<Score> ranked(const ProjectedGraph& graph, const std::vector<double>& score_of);

}  // namespace talkgraph::algorithms
