#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

// relationships[i] joins nodes[i] and nodes[i + 1]; where the projection is not
// directed it may point either way.
struct Path {
  std::vector<NodeId> nodes;  // never empty
  std::vector<Relationship> relationships;
  double cost = 0;  // sum of the weights
};

// The cheapest path: least weight, then fewest relationships, then the sequence
// of nodes that is first in the order of their `id`. Of parallel relationships
// the lightest is taken, then the first by type and id. Nothing if no path
// leads there; a path of one node if both ends are the same. kNotFound if an
// end is not in the projection. Dijkstra, O(m log n).
Result<std::optional<Path>> shortest_path(const Projection& projection, NodeId source,
                                          NodeId target);

// Up to `k` paths in the same order, none of which visits a node twice, each a
// different sequence of nodes. J. Y. Yen, "Finding the K Shortest Loopless Paths
// in a Network" (1971); O(k n m log n) at worst.
Result<std::vector<Path>> shortest_paths(const Projection& projection, NodeId source, NodeId target,
                                         std::size_t k);

}  // namespace talkgraph::algorithms
