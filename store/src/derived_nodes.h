// Derived nodes into the graph.
#pragma once

#include "graph/fold.h"
#include "transaction.h"

namespace talkgraph::store {

Result<NodeId> create_derived(Transaction& transaction, const DerivedNode& derived);
// Gives an existing node the labels and properties.
Result<void> write_derived(Transaction& transaction, NodeId node, const DerivedNode& derived);

}  // namespace talkgraph::store
