#include "derived_nodes.h"

#include <algorithm>
#include <vector>

namespace talkgraph::store {
namespace {

// Ascending.
Result<std::vector<LabelId>> label_ids(Transaction& transaction,
                                       const std::vector<std::string>& names) {
  std::vector<LabelId> labels;
  labels.reserve(names.size());
  for (const std::string& name : names) {
    TG_ASSIGN(const LabelId label, transaction.label(name));
    labels.push_back(label);
  }
  std::sort(labels.begin(), labels.end());
  return labels;
}

}  // namespace

Result<NodeId> create_derived(Transaction& transaction, Remains& remains, const std::string& anchor,
                              const DerivedNode& derived) {
  TG_ASSIGN(const std::optional<NodeId> waiting, remains.revive(anchor));
  if (waiting) {
    TG_ASSIGN(const NodeRecord before, transaction.node(*waiting));
    TG_TRY(write_derived(transaction, *waiting, before, derived));
    return *waiting;
  }
  TG_ASSIGN(const std::vector<LabelId> labels, label_ids(transaction, derived.labels));
  return transaction.create_node(labels, derived.properties);
}

Result<void> write_derived(Transaction& transaction, NodeId node, const NodeRecord& before,
                           const DerivedNode& derived) {
  if (!before.ownership.annotated) {
    TG_ASSIGN(const std::vector<LabelId> labels, label_ids(transaction, derived.labels));
    return transaction.put_node(node, before, {labels, derived.properties, {}});
  }
  TG_ASSIGN(Annotation annotation, read_annotation(transaction.view(), annotation_key(node)));
  annotation.derived = true;
  annotation.base_labels = derived.labels;
  annotation.base = derived.properties;
  annotation.anchor.clear();
  return write_annotated(transaction, node, before, annotation);
}

Result<void> write_annotated(Transaction& transaction, NodeId node, const NodeRecord& before,
                             const Annotation& annotation) {
  const std::string key = annotation_key(node);
  const bool needed = !annotation.derived || !annotation.is_empty();
  if (needed) {
    TG_TRY(transaction.put(Column::kAnnotation, key, encode_annotation(annotation)));
  } else if (before.ownership.annotated) {
    TG_TRY(transaction.remove(Column::kAnnotation, key));
  }
  TG_ASSIGN(std::vector<LabelId> labels, label_ids(transaction, shown_labels(annotation)));
  return transaction.put_node(node, before,
                              {std::move(labels), shown_properties(annotation), {false, needed}});
}

}  // namespace talkgraph::store
