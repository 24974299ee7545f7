#pragma once

#include <cstdint>
#include <vector>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

struct Neighbor {
  NodeId node;
  std::uint32_t depth = 0;  // relationships on a shortest way from the start; at least 1
  // Every relationship that joins the node to one that is a step nearer to the
  // start; by that node's `id`, then type and relationship id.
  std::vector<Relationship> via;
};

// Breadth first: the nodes that at most `depth` relationships separate from
// `start`, nearest first, then by `id`; `start` is not among them. kNotFound if
// it is not in the projection. Weights play no part. O(n + m).
Result<std::vector<Neighbor>> neighbors(const Projection& projection, NodeId start,
                                        std::uint32_t depth);

}  // namespace talkgraph::algorithms
