// The nodes of a document and its turns, which are its alone.
#pragma once

#include <set>
#include <vector>

#include "graph/document_graph.h"
#include "remains.h"
#include "transaction.h"

namespace talkgraph::store {

// `entities[i]` is the node of the document's entity i, and `firsts[i]` the first
// entity with the same one. Returns the nodes that
// were made: the turns in order, then the document.
Result<std::vector<NodeId>> write_conversation(Transaction& transaction, Remains& remains,
                                               const DocumentGraph& document,
                                               const std::vector<NodeId>& entities,
                                               const std::vector<EntityIndex>& firsts);

// Leads what is said by or of the entities at `touched` nodes from the nodes of
// before to those of now. `nodes` are those that write_conversation() returned.
Result<void> reconnect_conversation(Transaction& transaction, const DocumentGraph& document,
                                    const std::vector<NodeId>& nodes,
                                    const std::vector<NodeId>& old_entities,
                                    const std::vector<NodeId>& entities,
                                    const std::vector<EntityIndex>& firsts,
                                    const std::set<NodeId>& touched);

// Deletes these nodes, as write_conversation() returned them, with every
// relationship at them, but for what a person wants of them.
Result<void> erase_conversation(Transaction& transaction, Remains& remains,
                                const std::vector<NodeId>& nodes);

}  // namespace talkgraph::store
