// One property of many nodes that lie beside each other.
#pragma once

#include <span>

#include "graph/ids.h"
#include "graph_state.h"
#include "view.h"

namespace talkgraph::store {

// Are the ids ascending, and is each second or third node between them asked for?
// Then one pass over all costs less than asking for each.
bool worth_a_scan(std::span<const NodeId> ids);
// As GraphReader::node_property, of ascending ids.
Result<void> scan_node_property(const View& view, const GraphState& state,
                                std::span<const NodeId> ids, PropertyKeyId key,
                                std::span<Value> out);

// The error for a node that is not there.
tl::unexpected<Error> no_node(NodeId id);

}  // namespace talkgraph::store
