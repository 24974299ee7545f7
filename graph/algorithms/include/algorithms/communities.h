#pragma once

#include <vector>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

// Groups of nodes that are joined more closely with each other than with the rest:
// largest first, then by the `id` of their first nodes; nodes by `id`. Weights
// count, directions do not. Greedy for modularity, always in the same order:
// V. D. Blondel et al., "Fast unfolding of communities in large networks" (2008).
// About O(m log n) on graphs as they are found.
std::vector<std::vector<NodeId>> communities(const Projection& projection);

// How much more weight lies within the groups than would by chance, in [-0.5, 1]:
// M. E. J. Newman, "Analysis of weighted networks" (2004). 0 without relationships.
// Every node must be in one group. O(n log n + m).
double modularity(const Projection& projection, const std::vector<std::vector<NodeId>>& groups);

}  // namespace talkgraph::algorithms
