// Property indexes made, dropped, and kept in step with nodes, within one
// transaction.
#pragma once

#include "index/definitions.h"
#include "transaction.h"

namespace talkgraph::store {

// Follows a node from one record to another; an empty one is none. kConstraint,
// and nothing written, if another node has what a unique index gives to one.
Result<void> update_indexes(Transaction& transaction, NodeId id, const NodeRecord& before,
                            const NodeRecord& after);

// As GraphWriter::create_index and drop_index.
Result<bool> make_index(Transaction& transaction, const PropertyIndex& index);
Result<bool> remove_index(Transaction& transaction, LabelId label, PropertyKeyId key);

}  // namespace talkgraph::store
