// What a planner wants to know of a graph beyond its counts.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "graph/graph_reader.h"

namespace talkgraph {

// About how many different values with an order (order_key) the property has
// among the nodes with the label: exact for up to a thousand nodes, else judged by
// the first thousand. To choose between plans, not to answer with.
Result<std::uint64_t> estimate_distinct(const GraphReader& graph, LabelId label, PropertyKeyId key);

}  // namespace talkgraph
