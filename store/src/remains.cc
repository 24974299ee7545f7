#include "remains.h"

#include <utility>

#include "derived_nodes.h"
#include "keys.h"

namespace talkgraph::store {

std::string entity_anchor_prefix(std::string_view id) {
  return "e" + std::string(id) + '\0';
}

std::string entity_anchor(std::string_view id, std::string_view family) {
  return entity_anchor_prefix(id).append(family);
}

std::string document_anchor(std::string_view id) {
  return "d" + std::string(id);
}

std::string turn_anchor(std::string_view id) {
  return "t" + std::string(id);
}

std::string metric_anchor(std::string_view id) {
  return "m" + std::string(id);
}

// Almost always nothing waits, and then nobody needs to be looked for.
Result<bool> Remains::any() const {
  if (any_) return *any_;
  bool found = false;
  TG_TRY(transaction_.view().scan(Column::kAnchor, "",
                                  [&](std::string_view, std::string_view) -> Result<bool> {
                                    found = true;
                                    return false;
                                  }));
  any_ = found;
  return found;
}

Result<std::optional<NodeId>> Remains::revive(const std::string& anchor) {
  TG_ASSIGN(const bool worth_looking, any());
  if (!worth_looking) return std::optional<NodeId>();
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, transaction_.view().get(Column::kAnchor, anchor, bytes));
  if (!found) return std::optional<NodeId>();
  const std::optional<NodeId> node = parse_node_key(bytes.ToStringView());
  if (!node) return fail(transaction_.view().corrupt(Column::kAnchor, anchor));
  TG_TRY(transaction_.remove(Column::kAnchor, anchor));
  return node;
}

Result<void> Remains::leave(NodeId node, const std::string& anchor,
                            const std::vector<std::string>& labels, const std::string& id) {
  TG_ASSIGN(const NodeRecord before, transaction_.node(node));
  TG_ASSIGN(const bool attached, transaction_.has_relationships(node));
  const std::string key = annotation_key(node);
  Annotation annotation;
  if (before.ownership.annotated) {
    TG_ASSIGN(annotation, read_annotation(transaction_.view(), key));
  }
  if (!attached && annotation.is_empty()) {
    if (before.ownership.annotated) TG_TRY(transaction_.remove(Column::kAnnotation, key));
    return transaction_.delete_node(node);
  }
  annotation.derived = false;
  annotation.base_labels = labels;
  annotation.base = {{"id", id}};
  annotation.anchor = anchor;
  any_ = true;
  TG_TRY(transaction_.put(Column::kAnchor, anchor, node_key(node)));
  return write_annotated(transaction_, node, before, annotation);
}

Result<std::vector<NodeId>> Remains::waiting(const std::string& prefix) const {
  std::vector<NodeId> nodes;
  TG_ASSIGN(const bool worth_looking, any());
  if (!worth_looking) return nodes;
  const View& view = transaction_.view();
  TG_TRY(view.scan(Column::kAnchor, prefix,
                   [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                     const std::optional<NodeId> node = parse_node_key(bytes);
                     if (!node) return fail(view.corrupt(Column::kAnchor, key));
                     nodes.push_back(*node);
                     return true;
                   }));
  return nodes;
}

Result<void> Remains::rename(NodeId node, const std::string& id) {
  TG_ASSIGN(const NodeRecord before, transaction_.node(node));
  TG_ASSIGN(Annotation annotation, read_annotation(transaction_.view(), annotation_key(node)));
  annotation.base = {{"id", id}};
  return write_annotated(transaction_, node, before, annotation);
}

}  // namespace talkgraph::store
