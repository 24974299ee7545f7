// By which names nodes are found: as a whole, and by their words.
#pragma once

#include "records.h"
#include "search/text_index.h"
#include "transaction.h"

namespace talkgraph::store {

// Nodes with this label are found by their names.
inline constexpr std::string_view kNamedLabel = "Entity";

class NameIndex {
 public:
  explicit NameIndex(Transaction& transaction) : transaction_(transaction), text_(transaction) {}

  // Follows a node from one record to another; an empty one is none.
  Result<void> update(NodeId id, const NodeRecord& before, const NodeRecord& after);

 private:
  Transaction& transaction_;
  TextIndex text_;
};

}  // namespace talkgraph::store
