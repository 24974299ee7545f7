#include "transaction.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/maintenance.h"
#include "name_index.h"

namespace talkgraph::store {

// What a transaction owns, made before the reading half that refers to it.
struct Transaction::Begin {
  Begin(Database& owner, Isolation isolation)
      : database(owner),
        lock(isolation == Isolation::kExclusive ? std::unique_lock(owner.commit_mutex())
                                                : std::unique_lock<std::mutex>()),
        beginning(owner.begin()),
        after(std::make_shared<GraphState>(*beginning.moment.state)) {
    if (isolation == Isolation::kOptimistic) reads = std::make_unique<ReadSet>();
  }
  ~Begin() { database.end(beginning); }
  Begin(const Begin&) = delete;
  Begin& operator=(const Begin&) = delete;

  Database& database;
  std::unique_lock<std::mutex> lock;  // held if others must wait
  Database::Beginning beginning;
  std::shared_ptr<GraphState> after;
  std::unique_ptr<ReadSet> reads;
  std::unordered_map<NodeId, std::vector<LabelId>> labels;  // of nodes that exist
  std::unique_ptr<NameIndex> names;
  WriteSet writes;
};

namespace {

bool has_label(const NodeRecord& node, LabelId label) {
  return std::binary_search(node.labels.begin(), node.labels.end(), label);
}

std::vector<LabelId> sorted_unique(std::span<const LabelId> labels) {
  std::vector<LabelId> sorted(labels.begin(), labels.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

}  // namespace

Transaction::Transaction(Database& database, Isolation isolation)
    : Transaction(database, std::make_unique<Begin>(database, isolation)) {}

Transaction::Transaction(Database& database, std::unique_ptr<Begin> begin)
    : GraphReading(
          View(database, begin->beginning.moment.snapshot, &begin->writes, begin->reads.get()),
          begin->after.get()),
      database_(database),
      begin_(std::move(begin)) {}

Transaction::~Transaction() = default;

Result<void> Transaction::commit() {
  const GraphState& before = *begin_->beginning.moment.state;
  const bool has_names = begin_->after->labels.size() > before.labels.size() ||
                         begin_->after->types.size() > before.types.size() ||
                         begin_->after->property_keys.size() > before.property_keys.size();
  if (begin_->writes.empty() && !has_names) return {};
  std::unique_lock<std::mutex> turn;
  if (!begin_->lock.owns_lock()) turn = std::unique_lock(database_.commit_mutex());
  return database_.commit(begin_->writes, begin_->beginning, *begin_->after, begin_->reads.get());
}

Result<void> Transaction::put(Column column, std::string_view key, std::string_view value) {
  begin_->writes.put(column, key, value);
  return {};
}

Result<void> Transaction::remove(Column column, std::string_view key) {
  begin_->writes.remove(column, key);
  return {};
}

void Transaction::add_to_text(Field field, std::int64_t units, std::int64_t words) {
  TextTotals& totals = begin_->after->text[field_index(field)];
  totals.units += static_cast<std::uint64_t>(units);
  totals.words += static_cast<std::uint64_t>(words);
}

Result<LabelId> Transaction::label(std::string_view name) {
  return LabelId{database_.intern(NameKind::kLabel, name, begin_->after->labels)};
}

Result<TypeId> Transaction::type(std::string_view name) {
  return TypeId{database_.intern(NameKind::kType, name, begin_->after->types)};
}

Result<PropertyKeyId> Transaction::property_key(std::string_view name) {
  return PropertyKeyId{
      database_.intern(NameKind::kPropertyKey, name, begin_->after->property_keys)};
}

void Transaction::intern_keys(const PropertyMap& properties) {
  for (const auto& [key, value] : properties) {
    if (!value.is_null()) {
      database_.intern(NameKind::kPropertyKey, key, begin_->after->property_keys);
    }
  }
}

Result<void> Transaction::index_names(NodeId id, const NodeRecord& before,
                                      const NodeRecord& after) {
  const std::optional<LabelId> named = find_label(kNamedLabel);
  if (!named || !(has_label(before, *named) || has_label(after, *named))) return {};
  if (!begin_->names) begin_->names = std::make_unique<NameIndex>(*this);
  return begin_->names->update(id, before, after);
}

Result<void> Transaction::put_node(NodeId id, const NodeRecord& before, const NodeRecord& after) {
  TG_TRY(write_node(id, before, after));
  return before.labels == after.labels ? Result<void>() : recount(id, before.labels, after.labels);
}

Result<void> Transaction::write_node(NodeId id, const NodeRecord& before, const NodeRecord& after) {
  intern_keys(after.properties);
  if (begin_->reads) begin_->reads->add_prefix(Column::kIndex, "");
  TG_TRY(update_indexes(*this, id, before, after));
  TG_TRY(put(Column::kNode, node_key(id), encode_node(after, begin_->after->property_keys)));
  begin_->labels[id] = after.labels;
  TG_TRY(index_names(id, before, after));
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
  const NodeId id = database_.new_node();
  TG_TRY(write_node(id, {}, {sorted_unique(labels), properties, ownership()}));
  ++begin_->after->node_count;
  return id;
}

Result<void> Transaction::put_relationship(const RelationshipRecord& record) {
  intern_keys(record.properties);
  return put(Column::kRelationship, relationship_key(record.relationship.id),
             encode_relationship(record, begin_->after->property_keys));
}

Result<const std::vector<LabelId>*> Transaction::labels_of(NodeId id) {
  const auto known = begin_->labels.find(id);
  if (known != begin_->labels.end()) return &known->second;
  TG_ASSIGN(std::vector<LabelId> labels, node_labels(id));
  return &begin_->labels.emplace(id, std::move(labels)).first->second;
}

Result<void> Transaction::count_at_labels(const Relationship& relationship, std::int64_t change) {
  for (const bool outgoing : {true, false}) {
    TG_ASSIGN(const std::vector<LabelId>* labels,
              labels_of(outgoing ? relationship.source : relationship.target));
    for (const LabelId label : *labels) {
      begin_->after->add_at_label(label, relationship.type, outgoing, change);
    }
  }
  return {};
}

Result<void> Transaction::recount(NodeId id, const std::vector<LabelId>& before,
                                  const std::vector<LabelId>& after) {
  std::vector<LabelId> gone;
  std::vector<LabelId> come;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(gone));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(come));
  for (const bool outgoing : {true, false}) {
    TG_TRY(expand(id, outgoing ? Direction::kOutgoing : Direction::kIncoming, std::nullopt,
                  [&](const Relationship& at) {
                    for (const LabelId label : gone) {
                      begin_->after->add_at_label(label, at.type, outgoing, -1);
                    }
                    for (const LabelId label : come) {
                      begin_->after->add_at_label(label, at.type, outgoing, 1);
                    }
                    return true;
                  }));
  }
  return {};
}

Result<RelationshipId> Transaction::create_relationship(NodeId source, TypeId type, NodeId target,
                                                        const PropertyMap& properties) {
  for (const NodeId end : {source, target}) TG_TRY(labels_of(end));
  const Relationship relationship{database_.new_relationship(), source, target, type};
  TG_TRY(put_relationship({relationship, properties, ownership()}));
  TG_TRY(put(Column::kOut, out_key(relationship), ""));
  TG_TRY(put(Column::kIn, in_key(relationship), ""));
  TG_TRY(put(Column::kType, type_key(relationship), ""));
  ++begin_->after->relationship_count;
  begin_->after->add_to_type(type, 1);
  TG_TRY(count_at_labels(relationship, 1));
  return relationship.id;
}

Result<void> Transaction::set_node_properties(NodeId id, const PropertyMap& properties) {
  TG_ASSIGN(const NodeRecord before, read_node(id));
  return put_node(id, before, {before.labels, properties, before.ownership});
}

Result<void> Transaction::set_node_labels(NodeId id, std::span<const LabelId> labels) {
  TG_ASSIGN(const NodeRecord before, read_node(id));
  return put_node(id, before, {sorted_unique(labels), before.properties, before.ownership});
}

Result<void> Transaction::set_relationship_properties(RelationshipId id,
                                                      const PropertyMap& properties) {
  TG_ASSIGN(const RelationshipRecord before, read_relationship(id));
  return put_relationship({before.relationship, properties, before.ownership});
}

Result<bool> Transaction::has_relationships(NodeId id) const {
  bool attached = false;
  TG_TRY(expand(id, Direction::kBoth, std::nullopt, [&](const Relationship&) {
    attached = true;
    return false;
  }));
  return attached;
}

Result<std::uint64_t> Transaction::count_nodes(std::optional<LabelId> label) const {
  if (begin_->reads) begin_->reads->add_key(Column::kStatistics, node_count_key(label));
  return GraphReading::count_nodes(label);
}

Result<std::uint64_t> Transaction::count_relationships(std::optional<TypeId> type) const {
  if (begin_->reads) begin_->reads->add_key(Column::kStatistics, relationship_count_key(type));
  return GraphReading::count_relationships(type);
}

Result<std::uint64_t> Transaction::count_relationships_at(LabelId label, TypeId type,
                                                          Direction direction) const {
  if (begin_->reads) {
    begin_->reads->add_prefix(Column::kStatistics, relationships_at_prefix(label));
  }
  return GraphReading::count_relationships_at(label, type, direction);
}

Result<bool> Transaction::create_index(const PropertyIndex& index) {
  return make_index(*this, index);
}

Result<bool> Transaction::drop_index(LabelId label, PropertyKeyId key) {
  return remove_index(*this, label, key);
}

void Transaction::set_indexes(std::vector<IndexDefinition> definitions) {
  begin_->after->indexes =
      std::make_shared<const std::vector<IndexDefinition>>(std::move(definitions));
}

Result<void> Transaction::delete_node(NodeId id) {
  TG_ASSIGN(const NodeRecord node, read_node(id));
  TG_ASSIGN(const bool attached, has_relationships(id));
  if (attached) {
    return fail(ErrorCode::kConstraint,
                "node " + std::to_string(id.value) + " still has relationships");
  }
  if (begin_->reads) begin_->reads->add_prefix(Column::kIndex, "");
  TG_TRY(update_indexes(*this, id, node, {}));
  TG_TRY(index_names(id, node, {}));
  for (const LabelId label : node.labels) {
    TG_TRY(remove(Column::kLabel, label_key(label, id)));
    begin_->after->add_to_label(label, -1);
  }
  begin_->labels.erase(id);
  --begin_->after->node_count;
  return remove(Column::kNode, node_key(id));
}

Result<void> Transaction::delete_relationship(RelationshipId id) {
  TG_ASSIGN(const RelationshipRecord record, read_relationship(id));
  return erase_relationship(record);
}

Result<void> Transaction::erase_relationship(const RelationshipRecord& record) {
  const Relationship& relationship = record.relationship;
  TG_TRY(remove(Column::kOut, out_key(relationship)));
  TG_TRY(remove(Column::kIn, in_key(relationship)));
  TG_TRY(remove(Column::kType, type_key(relationship)));
  begin_->after->add_to_type(relationship.type, -1);
  TG_TRY(count_at_labels(relationship, -1));
  --begin_->after->relationship_count;
  return remove(Column::kRelationship, relationship_key(relationship.id));
}

}  // namespace talkgraph::store
