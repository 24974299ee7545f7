// Derived nodes into the graph, below what a person wrote to them.
#pragma once

#include "annotations.h"
#include "graph/fold.h"
#include "remains.h"
#include "transaction.h"

namespace talkgraph::store {

// Makes the node, or takes up what waits for it at the anchor.
Result<NodeId> create_derived(Transaction& transaction, Remains& remains, const std::string& anchor,
                              const DerivedNode& derived);
// Gives an existing node the labels and properties; `before` is its record.
Result<void> write_derived(Transaction& transaction, NodeId node, const NodeRecord& before,
                           const DerivedNode& derived);
// Keeps the annotation, and shows it together with what lies below.
Result<void> write_annotated(Transaction& transaction, NodeId node, const NodeRecord& before,
                             const Annotation& annotation);

}  // namespace talkgraph::store
