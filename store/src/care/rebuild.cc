#include "care/rebuild.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "care/reading.h"
#include "care/relationship_check.h"
#include "derivation_records.h"
#include "derived_nodes.h"
#include "documents.h"
#include "keys.h"
#include "remains.h"
#include "search/text_index.h"

namespace talkgraph::store {
namespace {

// By what a derived node is found again, and what stays of it until then.
struct Anchor {
  std::string key;
  std::string id;
  std::vector<std::string> labels;
};

class Rebuild {
 public:
  Rebuild(Transaction& transaction, const Ontology& ontology)
      : transaction_(transaction), ontology_(ontology), remains_(transaction) {}

  Result<void> run() {
    TG_TRY(note_waiting());
    TG_TRY(note_entities());
    TG_TRY(note_conversations());
    TG_TRY(note_figures());
    TG_TRY(take_out_relationships());
    TG_TRY(take_out_nodes());
    TG_TRY(take_out_texts());
    for (const Column column : {Column::kEntity, Column::kContribution, Column::kAssertion,
                                Column::kMetric, Column::kWritten}) {
      TG_TRY(clear(column));
    }
    return derive_documents(transaction_, ontology_);
  }

 private:
  Result<std::vector<std::string>> keys_of(Column column) const;
  Result<void> clear(Column column);
  // Who the nodes are, by records beside them: their own may not be readable.
  Result<void> note_waiting();
  Result<void> note_entities();
  Result<void> note_conversations();
  Result<void> note_figures();
  Result<std::optional<std::string>> id_of(NodeId node) const;
  std::optional<Anchor> anchor_of(const NodeRecord& node) const;
  Result<void> take_out_relationships();
  Result<void> take_out_relationship(RelationshipId id);
  Result<void> take_out_unreadable(RelationshipId id);
  Result<void> take_out_nodes();
  Result<void> take_out_node(NodeId id);
  // Makes an empty node of one that is not there or cannot be read.
  Result<void> require_readable(NodeId id);
  Result<void> take_out_texts();

  const View& view() const { return transaction_.view(); }
  const GraphState& state() const { return transaction_.state(); }

  Transaction& transaction_;
  const Ontology& ontology_;
  Remains remains_;
  std::map<NodeId, Anchor> anchors_;
};

Result<std::vector<std::string>> Rebuild::keys_of(Column column) const {
  std::vector<std::string> keys;
  TG_TRY(view().scan(column, "", [&](std::string_view key, std::string_view) -> Result<bool> {
    keys.emplace_back(key);
    return true;
  }));
  return keys;
}

Result<void> Rebuild::clear(Column column) {
  TG_ASSIGN(const std::vector<std::string> keys, keys_of(column));
  for (const std::string& key : keys) TG_TRY(transaction_.remove(column, key));
  return {};
}

Result<void> Rebuild::note_entities() {
  return view().scan(Column::kEntity, "",
                     [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                       const std::string id(key);
                       const auto nodes = decode_entity_nodes(bytes);
                       if (!nodes) return true;
                       for (const EntityNode& one : *nodes) {
                         anchors_[one.node] = {entity_anchor(id, one.family), id, {"Entity"}};
                       }
                       return true;
                     });
}

Result<void> Rebuild::note_conversations() {
  return view().scan(Column::kWritten, "",
                     [&](std::string_view document, std::string_view bytes) -> Result<bool> {
                       const std::optional<Written> written = decode_written(bytes);
                       if (!written || written->conversation.empty()) return true;
                       const std::string id(document);
                       anchors_[written->conversation.back()] = {document_anchor(id), id, {}};
                       for (std::size_t i = 0; i + 1 < written->conversation.size(); ++i) {
                         const std::string turn = id + ":" + std::to_string(i);
                         anchors_[written->conversation[i]] = {turn_anchor(turn), turn, {}};
                       }
                       return true;
                     });
}

Result<void> Rebuild::note_waiting() {
  return scan_all(
      view(), Column::kAnchor, [&](std::string_view key, std::string_view bytes) -> Result<void> {
        const std::optional<NodeId> node = parse_node_key(bytes);
        if (!node || key.empty()) return {};
        const std::string_view name = key.substr(1);
        const bool is_entity = key.front() == 'e';
        std::vector<std::string> labels;
        if (is_entity) labels.emplace_back("Entity");
        anchors_[*node] = {std::string(key), std::string(name.substr(0, name.find('\0'))), labels};
        return {};
      });
}

Result<std::optional<std::string>> Rebuild::id_of(NodeId node) const {
  TG_ASSIGN(const std::optional<NodeRecord> record, find_node(view(), state(), node));
  if (record) {
    const auto property = record->properties.find("id");
    const std::string* id =
        property == record->properties.end() ? nullptr : property->second.as_string();
    if (id != nullptr) return std::optional(*id);
  }
  const auto anchor = anchors_.find(node);
  return anchor == anchors_.end() ? std::optional<std::string>() : anchor->second.id;
}

Result<void> Rebuild::note_figures() {
  return scan_all(view(), Column::kMetric,
                  [&](std::string_view key, std::string_view bytes) -> Result<void> {
                    const std::optional<MetricRecord> metric = decode_metric_record(bytes);
                    const auto subject = parse_node_key(key.substr(0, node_key(NodeId{}).size()));
                    if (!metric || !subject) return {};
                    TG_ASSIGN(const std::optional<std::string> subject_id, id_of(*subject));
                    if (!subject_id) return {};
                    const std::string id = metric_id(*subject_id, metric->claim);
                    anchors_[metric->node] = {metric_anchor(id), id, {}};
                    return {};
                  });
}

// By the node's own record.
std::optional<Anchor> Rebuild::anchor_of(const NodeRecord& node) const {
  const auto property = node.properties.find("id");
  const std::string* id =
      property == node.properties.end() ? nullptr : property->second.as_string();
  if (id == nullptr) return std::nullopt;
  for (const LabelId label : node.labels) {
    const std::string_view name = state().labels.name(label.value);
    if (name == "Document") return Anchor{document_anchor(*id), *id, {}};
    if (name == "Turn") return Anchor{turn_anchor(*id), *id, {}};
    if (name == "Metric") return Anchor{metric_anchor(*id), *id, {}};
    const EntityType* type = ontology_.entity_type(name);
    if (type == nullptr) continue;
    std::string entity = *id;
    if (entity.ends_with(":" + type->family))
      entity.resize(entity.size() - type->family.size() - 1);
    return Anchor{entity_anchor(entity, type->family), entity, {"Entity"}};
  }
  return std::nullopt;
}

Result<void> Rebuild::take_out_relationships() {
  TG_ASSIGN(const std::vector<std::string> keys, keys_of(Column::kRelationship));
  for (const std::string& key : keys) {
    if (const std::optional<NodeId> number = parse_node_key(key)) {
      TG_TRY(take_out_relationship(RelationshipId{number->value}));
    }
  }
  return {};
}

Result<void> Rebuild::take_out_relationship(RelationshipId id) {
  TG_ASSIGN(std::optional<RelationshipRecord> record, find_relationship(view(), state(), id));
  if (!record) return take_out_unreadable(id);
  for (const NodeId end : {record->relationship.source, record->relationship.target}) {
    TG_TRY(require_readable(end));
  }
  if (record->ownership.persons) return {};
  const std::string key = annotation_key(id);
  std::optional<Annotation> annotation;
  if (record->ownership.annotated) {
    TG_ASSIGN(annotation, find_annotation(view(), key));
  }
  if (!annotation) return transaction_.erase_relationship(*record);
  annotation->derived = false;
  annotation->base.clear();
  record->properties = shown_properties(*annotation);
  TG_TRY(transaction_.put(Column::kAnnotation, key, encode_annotation(*annotation)));
  return transaction_.put_relationship(*record);
}

// A person's stays, for somebody who can make sense of it.
Result<void> Rebuild::take_out_unreadable(RelationshipId id) {
  bool is_claim = false;
  TG_TRY(view().scan(Column::kAssertion, relationship_key(id),
                     [&](std::string_view, std::string_view) -> Result<bool> {
                       is_claim = true;
                       return false;
                     }));
  std::optional<Relationship> entry;
  TG_TRY(view().scan(Column::kOut, "", [&](std::string_view key, std::string_view) -> Result<bool> {
    const std::optional<Relationship> one = parse_out_key(key);
    if (one && one->id == id) entry = one;
    return !entry;
  }));
  const bool is_conversation = entry && entry->type.value < state().types.size() &&
                               is_conversational(state().types.name(entry->type.value));
  if (!is_claim && !is_conversation) return {};
  TG_TRY(transaction_.remove(Column::kRelationship, relationship_key(id)));
  if (!entry) return {};
  TG_TRY(transaction_.remove(Column::kOut, out_key(*entry)));
  TG_TRY(transaction_.remove(Column::kIn, in_key(*entry)));
  return transaction_.remove(Column::kType, type_key(*entry));
}

Result<void> Rebuild::take_out_nodes() {
  TG_ASSIGN(const std::vector<std::string> keys, keys_of(Column::kNode));
  std::vector<NodeId> nodes;
  for (const std::string& key : keys) {
    if (const std::optional<NodeId> id = parse_node_key(key)) nodes.push_back(*id);
  }
  for (const auto& [id, anchor] : anchors_) nodes.push_back(id);
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  for (const NodeId id : nodes) TG_TRY(take_out_node(id));
  return {};
}

Result<void> Rebuild::require_readable(NodeId id) {
  TG_ASSIGN(const std::optional<NodeRecord> node, find_node(view(), state(), id));
  if (node) return {};
  return transaction_.put_node(id, {}, {});
}

Result<void> Rebuild::take_out_node(NodeId id) {
  const auto known = anchors_.find(id);
  if (known != anchors_.end()) TG_TRY(require_readable(id));
  TG_ASSIGN(const std::optional<NodeRecord> node, find_node(view(), state(), id));
  if (!node || node->ownership.persons) return {};
  std::optional<Annotation> annotation;
  if (node->ownership.annotated) {
    TG_ASSIGN(annotation, find_annotation(view(), annotation_key(id)));
    if (!annotation) {
      const NodeRecord plain{node->labels, node->properties, {}};
      TG_TRY(transaction_.put_node(id, *node, plain));
    } else if (!annotation->derived) {
      return write_annotated(transaction_, id, *node, *annotation);
    }
  }
  const std::optional<Anchor> anchor = known != anchors_.end() ? known->second : anchor_of(*node);
  if (!anchor) {
    TG_ASSIGN(const bool attached, transaction_.has_relationships(id));
    return attached ? Result<void>() : transaction_.delete_node(id);
  }
  return remains_.leave(id, anchor->key, anchor->labels, anchor->id);
}

Result<void> Rebuild::take_out_texts() {
  TextIndex text(transaction_);
  TG_ASSIGN(const std::vector<std::string> owners, keys_of(Column::kTerm));
  for (const std::string& owner : owners) {
    if (owner.front() == static_cast<char>(Field::kPassages)) {
      TG_TRY(text.remove_document(std::string_view(owner).substr(1)));
    }
  }
  return {};
}

}  // namespace

Result<void> derive_again(Transaction& transaction, const Ontology& ontology) {
  return Rebuild(transaction, ontology).run();
}

}  // namespace talkgraph::store
