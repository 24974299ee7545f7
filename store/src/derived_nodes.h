// Derived nodes into a graph.
#pragma once

#include "graph/fold.h"
#include "graph/graph_writer.h"

namespace talkgraph::store {

Result<NodeId> create_derived(GraphWriter& graph, const DerivedNode& derived);
// Gives an existing node the labels and properties.
Result<void> write_derived(GraphWriter& graph, NodeId node, const DerivedNode& derived);

}  // namespace talkgraph::store
