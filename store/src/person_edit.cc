#include "person_edit.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "derived_nodes.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

tl::unexpected<Error> refused(const std::string& what, const char* why) {
  return fail(ErrorCode::kConstraint, what + " follows from documents and " + why);
}

std::string described(const PropertyMap& properties, NodeId id) {
  const auto found = properties.find("id");
  const std::string* text = found == properties.end() ? nullptr : found->second.as_string();
  return text != nullptr ? "the node '" + *text + "'" : "the node " + std::to_string(id.value);
}

// A person may see an entity, which sums up many documents, in another way; what
// one document says stays what it says.
Result<void> require_overridable(const Annotation& annotation, NodeId id) {
  const bool is_entity =
      std::binary_search(annotation.base_labels.begin(), annotation.base_labels.end(), "Entity");
  for (const auto& [key, value] : annotation.properties) {
    if (!annotation.base.contains(key) || (is_entity && key != "id")) continue;
    return refused("the property '" + key + "' of " + described(annotation.base, id),
                   "cannot be changed; give your own a name of its own");
  }
  return {};
}

}  // namespace

Result<Annotation> PersonEdit::annotation_of(NodeId id, const NodeRecord& record) const {
  if (record.ownership.annotated) return read_annotation(view(), annotation_key(id));
  Annotation annotation;
  for (const LabelId label : record.labels) annotation.base_labels.emplace_back(label_name(label));
  std::sort(annotation.base_labels.begin(), annotation.base_labels.end());
  annotation.base = record.properties;
  return annotation;
}

Result<void> PersonEdit::annotate(NodeId id, const NodeRecord& record, Annotation annotation) {
  if (!annotation.derived && annotation.is_empty()) faded_.insert(id);
  return write_annotated(*this, id, record, annotation);
}

Result<void> PersonEdit::set_node_properties(NodeId id, const PropertyMap& properties) {
  TG_ASSIGN(const NodeRecord record, node(id));
  if (record.ownership.persons) return Transaction::set_node_properties(id, properties);
  TG_ASSIGN(Annotation annotation, annotation_of(id, record));
  annotation.properties = difference(annotation.base, properties);
  TG_TRY(require_overridable(annotation, id));
  return annotate(id, record, std::move(annotation));
}

Result<void> PersonEdit::set_node_labels(NodeId id, std::span<const LabelId> labels) {
  TG_ASSIGN(const NodeRecord record, node(id));
  if (record.ownership.persons) return Transaction::set_node_labels(id, labels);
  TG_ASSIGN(Annotation annotation, annotation_of(id, record));
  std::set<std::string> wanted;
  for (const LabelId label : labels) wanted.emplace(label_name(label));
  for (const std::string& label : annotation.base_labels) {
    if (wanted.erase(label) > 0) continue;
    return refused("the label " + label + " of " + described(record.properties, id),
                   "cannot be removed");
  }
  annotation.labels.assign(wanted.begin(), wanted.end());
  return annotate(id, record, std::move(annotation));
}

Result<void> PersonEdit::set_relationship_properties(RelationshipId id,
                                                     const PropertyMap& properties) {
  TG_ASSIGN(RelationshipRecord record, relationship(id));
  if (record.ownership.persons) return Transaction::set_relationship_properties(id, properties);
  const std::string what = "the relationship " + std::string(type_name(record.relationship.type));
  const std::string key = annotation_key(id);
  Annotation annotation;
  if (record.ownership.annotated) {
    TG_ASSIGN(annotation, read_annotation(view(), key));
  } else {
    annotation.base = record.properties;
    // Claims have their evidence; what holds a conversation together is made
    // anew with its document.
    if (!annotation.base.contains("evidence")) return refused(what, "cannot be changed");
  }
  annotation.properties = difference(annotation.base, properties);
  for (const auto& [name, value] : annotation.properties) {
    if (!annotation.base.contains(name)) continue;
    return refused("the property '" + name + "' of " + what,
                   "cannot be changed; give your own a name of its own");
  }
  record.properties = shown_properties(annotation);
  record.ownership.annotated = !annotation.derived || !annotation.is_empty();
  if (record.ownership.annotated) {
    TG_TRY(put(Column::kAnnotation, key, encode_annotation(annotation)));
  } else {
    TG_TRY(remove(Column::kAnnotation, key));
  }
  return put_relationship(record);
}

Result<void> PersonEdit::delete_node(NodeId id) {
  TG_ASSIGN(const NodeRecord record, node(id));
  if (record.ownership.persons) return Transaction::delete_node(id);
  TG_ASSIGN(const Annotation annotation, annotation_of(id, record));
  if (annotation.derived) {
    return refused(described(record.properties, id),
                   "cannot be deleted; removing the documents that speak of it does that");
  }
  TG_TRY(Transaction::delete_node(id));
  return forget(id, annotation);
}

Result<void> PersonEdit::delete_relationship(RelationshipId id) {
  TG_ASSIGN(const RelationshipRecord record, relationship(id));
  if (!record.ownership.persons) {
    bool derived = true;
    if (record.ownership.annotated) {
      TG_ASSIGN(const Annotation annotation, read_annotation(view(), annotation_key(id)));
      derived = annotation.derived;
    }
    if (derived) {
      return refused("the relationship " + std::string(type_name(record.relationship.type)),
                     "cannot be deleted; removing the documents that say it does that");
    }
    TG_TRY(remove(Column::kAnnotation, annotation_key(id)));
  }
  faded_.insert({record.relationship.source, record.relationship.target});
  return erase_relationship(record);
}

Result<void> PersonEdit::forget(NodeId id, const Annotation& annotation) {
  TG_TRY(remove(Column::kAnchor, annotation.anchor));
  return remove(Column::kAnnotation, annotation_key(id));
}

Result<void> PersonEdit::forget_faded() {
  for (const NodeId id : faded_) {
    TG_ASSIGN(const bool exists, has_node(id));
    if (!exists) continue;
    TG_ASSIGN(const NodeRecord record, node(id));
    if (record.ownership.persons || !record.ownership.annotated) continue;
    TG_ASSIGN(const Annotation annotation, read_annotation(view(), annotation_key(id)));
    if (annotation.derived || !annotation.is_empty()) continue;
    TG_ASSIGN(const bool attached, has_relationships(id));
    if (attached) continue;
    TG_TRY(Transaction::delete_node(id));
    TG_TRY(forget(id, annotation));
  }
  return {};
}

Result<void> PersonEdit::commit() {
  TG_TRY(forget_faded());
  return Transaction::commit();
}

}  // namespace talkgraph::store
