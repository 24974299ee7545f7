#include "transaction.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexed_properties.h"

namespace talkgraph::store {

// What a transaction owns, made before the reading half that refers to it.
struct Transaction::Begin {
  explicit Begin(Moment moment)
      : before(std::move(moment.state)),
        after(std::make_shared<GraphState>(*before)),
        snapshot(std::move(moment.snapshot)) {}

  std::shared_ptr<const GraphState> before;
  std::shared_ptr<GraphState> after;
  std::shared_ptr<const rocksdb::Snapshot> snapshot;
  // Nodes that are known to exist: most relationships are made at nodes that
  // the same transaction made or asked for.
  std::unordered_set<NodeId> nodes;
  // One entry a key, which reading through it needs.
  rocksdb::WriteBatchWithIndex batch{rocksdb::BytewiseComparator(), 0, /*overwrite_key=*/true};
};

namespace {

std::vector<LabelId> sorted_unique(std::span<const LabelId> labels) {
  std::vector<LabelId> sorted(labels.begin(), labels.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

std::uint32_t intern(Names& names, std::string_view name) {
  const std::optional<std::uint32_t> known = names.find(name);
  return known ? *known : names.add(name);
}

const std::string* indexed_text_in(const PropertyMap& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found == properties.end() ? nullptr : found->second.as_string();
}

}  // namespace

Transaction::Transaction(Database& database)
    : Transaction(database, std::make_unique<Begin>(database.now())) {}

Transaction::Transaction(Database& database, std::unique_ptr<Begin> begin)
    : GraphReading(View(database, begin->snapshot, &begin->batch), begin->after.get()),
      database_(database),
      begin_(std::move(begin)) {}

Transaction::~Transaction() = default;

Result<void> Transaction::commit() {
  TG_TRY(save_graph_state(database_, *begin_->before, *begin_->after, begin_->batch));
  return database_.write(*begin_->batch.GetWriteBatch(), begin_->after);
}

Result<void> Transaction::put(Column column, std::string_view key, std::string_view value) {
  const rocksdb::Status status =
      begin_->batch.Put(database_.handle(column), rocksdb::Slice(key), rocksdb::Slice(value));
  if (!status.ok()) return fail(database_.error(status));
  return {};
}

Result<void> Transaction::remove(Column column, std::string_view key) {
  const rocksdb::Status status =
      begin_->batch.Delete(database_.handle(column), rocksdb::Slice(key));
  if (!status.ok()) return fail(database_.error(status));
  return {};
}

void Transaction::add_to_text(Field field, std::int64_t units, std::int64_t words) {
  TextTotals& totals = begin_->after->text[field_index(field)];
  totals.units += static_cast<std::uint64_t>(units);
  totals.words += static_cast<std::uint64_t>(words);
}

Result<LabelId> Transaction::label(std::string_view name) {
  return LabelId{intern(begin_->after->labels, name)};
}

Result<TypeId> Transaction::type(std::string_view name) {
  return TypeId{intern(begin_->after->types, name)};
}

Result<PropertyKeyId> Transaction::property_key(std::string_view name) {
  return PropertyKeyId{intern(begin_->after->property_keys, name)};
}

void Transaction::intern_keys(const PropertyMap& properties) {
  for (const auto& [key, value] : properties) {
    if (!value.is_null()) intern(begin_->after->property_keys, key);
  }
}

Result<void> Transaction::index_properties(NodeId id, const PropertyMap& before,
                                           const PropertyMap& after) {
  for (const std::string_view key : kIndexedProperties) {
    const std::string* old_text = indexed_text_in(before, key);
    const std::string* new_text = indexed_text_in(after, key);
    if (old_text != nullptr && new_text != nullptr && *old_text == *new_text) continue;
    const PropertyKeyId property{intern(begin_->after->property_keys, key)};
    if (old_text != nullptr) {
      const std::string old_key = text_index_key(property_prefix(property, *old_text), id);
      TG_TRY(remove(Column::kProperty, old_key));
    }
    if (new_text != nullptr) {
      const std::string new_key = text_index_key(property_prefix(property, *new_text), id);
      TG_TRY(put(Column::kProperty, new_key, ""));
    }
  }
  return {};
}

Result<void> Transaction::write_node(NodeId id, const NodeRecord& before, const NodeRecord& after) {
  intern_keys(after.properties);
  TG_TRY(put(Column::kNode, node_key(id), encode_node(after, begin_->after->property_keys)));
  TG_TRY(index_properties(id, before.properties, after.properties));
  for (const LabelId label : before.labels) {
    if (std::binary_search(after.labels.begin(), after.labels.end(), label)) continue;
    TG_TRY(remove(Column::kLabel, label_key(label, id)));
    begin_->after->add_to_label(label, -1);
  }
  for (const LabelId label : after.labels) {
    if (std::binary_search(before.labels.begin(), before.labels.end(), label)) continue;
    TG_TRY(put(Column::kLabel, label_key(label, id), ""));
    begin_->after->add_to_label(label, 1);
  }
  return {};
}

Result<NodeId> Transaction::create_node(std::span<const LabelId> labels,
                                        const PropertyMap& properties) {
  const NodeId id{begin_->after->next_node};
  TG_TRY(write_node(id, {}, {sorted_unique(labels), properties}));
  begin_->nodes.insert(id);
  ++begin_->after->next_node;
  ++begin_->after->node_count;
  return id;
}

Result<void> Transaction::write_relationship(const RelationshipRecord& record) {
  intern_keys(record.properties);
  return put(Column::kRelationship, relationship_key(record.relationship.id),
             encode_relationship(record, begin_->after->property_keys));
}

Result<void> Transaction::require_node(NodeId id) {
  if (begin_->nodes.contains(id)) return {};
  TG_ASSIGN(const bool exists, has_node(id));
  if (!exists) return fail(ErrorCode::kNotFound, "no node " + std::to_string(id.value));
  begin_->nodes.insert(id);
  return {};
}

Result<RelationshipId> Transaction::create_relationship(NodeId source, TypeId type, NodeId target,
                                                        const PropertyMap& properties) {
  for (const NodeId end : {source, target}) TG_TRY(require_node(end));
  const Relationship relationship{{begin_->after->next_relationship}, source, target, type};
  TG_TRY(write_relationship({relationship, properties}));
  TG_TRY(put(Column::kOut, out_key(relationship), ""));
  TG_TRY(put(Column::kIn, in_key(relationship), ""));
  ++begin_->after->next_relationship;
  ++begin_->after->relationship_count;
  begin_->after->add_to_type(type, 1);
  return relationship.id;
}

Result<void> Transaction::set_node_properties(NodeId id, const PropertyMap& properties) {
  TG_ASSIGN(const NodeRecord before, read_node(id));
  return write_node(id, before, {before.labels, properties});
}

Result<void> Transaction::set_node_labels(NodeId id, std::span<const LabelId> labels) {
  TG_ASSIGN(const NodeRecord before, read_node(id));
  return write_node(id, before, {sorted_unique(labels), before.properties});
}

Result<void> Transaction::set_node(NodeId id, std::span<const LabelId> labels,
                                   const PropertyMap& properties) {
  TG_ASSIGN(const NodeRecord before, read_node(id));
  return write_node(id, before, {sorted_unique(labels), properties});
}

Result<void> Transaction::set_relationship_properties(RelationshipId id,
                                                      const PropertyMap& properties) {
  TG_ASSIGN(const RelationshipRecord before, read_relationship(id));
  return write_relationship({before.relationship, properties});
}

Result<void> Transaction::delete_node(NodeId id) {
  TG_ASSIGN(const NodeRecord node, read_node(id));
  bool attached = false;
  TG_TRY(expand(id, Direction::kBoth, std::nullopt, [&](const Relationship&) {
    attached = true;
    return false;
  }));
  if (attached) {
    return fail(ErrorCode::kConstraint,
                "node " + std::to_string(id.value) + " still has relationships");
  }
  TG_TRY(index_properties(id, node.properties, {}));
  for (const LabelId label : node.labels) {
    TG_TRY(remove(Column::kLabel, label_key(label, id)));
    begin_->after->add_to_label(label, -1);
  }
  begin_->nodes.erase(id);
  --begin_->after->node_count;
  return remove(Column::kNode, node_key(id));
}

Result<void> Transaction::delete_relationship(RelationshipId id) {
  TG_ASSIGN(const RelationshipRecord record, read_relationship(id));
  const Relationship& relationship = record.relationship;
  TG_TRY(remove(Column::kOut, out_key(relationship)));
  TG_TRY(remove(Column::kIn, in_key(relationship)));
  begin_->after->add_to_type(relationship.type, -1);
  --begin_->after->relationship_count;
  return remove(Column::kRelationship, relationship_key(id));
}

}  // namespace talkgraph::store
