// The nodes of a document and its turns, which are its alone.
#pragma once

#include <vector>

#include "graph/document_graph.h"
#include "remains.h"
#include "transaction.h"

namespace talkgraph::store {

// `entities[i]` is the node of the document's entity i. Returns the nodes that
// were made: the turns in order, then the document.
Result<std::vector<NodeId>> write_conversation(Transaction& transaction, Remains& remains,
                                               const DocumentGraph& document,
                                               const std::vector<NodeId>& entities);

// Deletes these nodes, as write_conversation() returned them, with every
// relationship at them, but for what a person wants of them.
Result<void> erase_conversation(Transaction& transaction, Remains& remains,
                                const std::vector<NodeId>& nodes);

}  // namespace talkgraph::store
