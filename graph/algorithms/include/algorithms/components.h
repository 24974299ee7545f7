#pragma once

#include <vector>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

// The nodes that hang together, whichever way relationships point: largest
// component first, then by the `id` of their first nodes; nodes by `id`.
// Nearly O(n + m).
std::vector<std::vector<NodeId>> connected_components(const Projection& projection);

}  // namespace talkgraph::algorithms
