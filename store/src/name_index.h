// By which names nodes are found: as a whole, and by their words.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "records.h"
#include "search/text_index.h"
#include "transaction.h"

namespace talkgraph::store {

// Nodes with this label are found by their names.
inline constexpr std::string_view kNamedLabel = "Entity";

// Name and aliases of a node with the label `named`; none of another.
std::vector<std::string> indexed_names(const NodeRecord& record, LabelId named);
// The forms in which names are compared, each once.
std::set<std::string> folded_names(const std::vector<std::string>& names);
// The keys of `alias` that follow from a node's record.
std::vector<std::string> alias_keys(const GraphReader& graph, NodeId id, const NodeRecord& record);

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
