#include "derived_nodes.h"

#include <vector>

namespace talkgraph::store {
namespace {

Result<std::vector<LabelId>> label_ids(Transaction& transaction, const DerivedNode& derived) {
  std::vector<LabelId> labels;
  labels.reserve(derived.labels.size());
  for (const std::string& name : derived.labels) {
    TG_ASSIGN(const LabelId label, transaction.label(name));
    labels.push_back(label);
  }
  return labels;
}

}  // namespace

Result<NodeId> create_derived(Transaction& transaction, const DerivedNode& derived) {
  TG_ASSIGN(const std::vector<LabelId> labels, label_ids(transaction, derived));
  return transaction.create_node(labels, derived.properties);
}

Result<void> write_derived(Transaction& transaction, NodeId node, const DerivedNode& derived) {
  TG_ASSIGN(const std::vector<LabelId> labels, label_ids(transaction, derived));
  return transaction.set_node(node, labels, derived.properties);
}

}  // namespace talkgraph::store
