// What stays of a node that followed from documents when none speaks of it any
// more, but a person wrote to it or connected it: its `id`, what the person
// wrote, and an anchor by which it is found when a document speaks of it again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotations.h"
#include "transaction.h"

namespace talkgraph::store {

// Keys of the column `anchor`; what they lead to is a node.
std::string entity_anchor_prefix(std::string_view id);
std::string entity_anchor(std::string_view id, std::string_view family);
std::string document_anchor(std::string_view id);
std::string turn_anchor(std::string_view id);
std::string metric_anchor(std::string_view id);

class Remains {
 public:
  explicit Remains(Transaction& transaction) : transaction_(transaction) {}

  // The node that waits at the anchor, if any, which waits no longer.
  Result<std::optional<NodeId>> revive(const std::string& anchor);
  // Deletes a node that nothing derives any more or keeps what a person wants
  // of it. Relationships that followed from documents must be gone.
  Result<void> leave(NodeId node, const std::string& anchor, const std::vector<std::string>& labels,
                     const std::string& id);
  // Nodes that wait at anchors with the prefix, ascending by anchor.
  Result<std::vector<NodeId>> waiting(const std::string& prefix) const;
  // Gives what waits another id.
  Result<void> rename(NodeId node, const std::string& id);

 private:
  Result<bool> any() const;

  Transaction& transaction_;
  mutable std::optional<bool> any_;  // does any node wait?
};

}  // namespace talkgraph::store
