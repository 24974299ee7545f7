#include "graph_reading.h"

#include <algorithm>

#include "graph/range_scan.h"
#include "index/entries.h"
#include "node_scan.h"

namespace talkgraph::store {
namespace {

template <class Id>
std::optional<Id> find_id(const Names& names, std::string_view name) {
  const std::optional<std::uint32_t> id = names.find(name);
  if (!id) return std::nullopt;
  return Id{*id};
}

template <class Id>
std::vector<Id> all_ids(const Names& names) {
  std::vector<Id> ids(names.size());
  for (std::uint32_t i = 0; i < names.size(); ++i) ids[i].value = i;
  return ids;
}

tl::unexpected<Error> no_relationship(RelationshipId id) {
  return fail(ErrorCode::kNotFound, "no relationship " + std::to_string(id.value));
}

}  // namespace

template <class Interface>
std::optional<LabelId> GraphReading<Interface>::find_label(std::string_view name) const {
  return find_id<LabelId>(state_->labels, name);
}

template <class Interface>
std::optional<TypeId> GraphReading<Interface>::find_type(std::string_view name) const {
  return find_id<TypeId>(state_->types, name);
}

template <class Interface>
std::optional<PropertyKeyId> GraphReading<Interface>::find_property_key(
    std::string_view name) const {
  return find_id<PropertyKeyId>(state_->property_keys, name);
}

template <class Interface>
std::vector<LabelId> GraphReading<Interface>::labels() const {
  return all_ids<LabelId>(state_->labels);
}

template <class Interface>
std::vector<TypeId> GraphReading<Interface>::types() const {
  return all_ids<TypeId>(state_->types);
}

template <class Interface>
std::vector<PropertyKeyId> GraphReading<Interface>::property_keys() const {
  return all_ids<PropertyKeyId>(state_->property_keys);
}

template <class Interface>
Result<void> GraphReading<Interface>::node_bytes(NodeId id, rocksdb::PinnableSlice& bytes) const {
  TG_ASSIGN(const bool found, view_.get(Column::kNode, node_key(id), bytes));
  if (!found) return no_node(id);
  return {};
}

template <class Interface>
Result<NodeRecord> GraphReading<Interface>::read_node(NodeId id) const {
  rocksdb::PinnableSlice bytes;
  TG_TRY(node_bytes(id, bytes));
  std::optional<NodeRecord> node = decode_node(bytes.ToStringView(), *state_);
  if (!node) return fail(view_.corrupt(Column::kNode, node_key(id)));
  return std::move(*node);
}

template <class Interface>
Result<RelationshipRecord> GraphReading<Interface>::read_relationship(RelationshipId id) const {
  const std::string key = relationship_key(id);
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view_.get(Column::kRelationship, key, bytes));
  if (!found) return no_relationship(id);
  std::optional<RelationshipRecord> record = decode_relationship(id, bytes.ToStringView(), *state_);
  if (!record) return fail(view_.corrupt(Column::kRelationship, key));
  return std::move(*record);
}

template <class Interface>
Result<void> GraphReading<Interface>::scan_nodes(std::optional<LabelId> label,
                                                 NodeVisitor visit) const {
  const Column column = label ? Column::kLabel : Column::kNode;
  return view_.scan(column, label ? label_prefix(*label) : std::string(),
                    [&](std::string_view key, std::string_view) -> Result<bool> {
                      const std::optional<NodeId> id =
                          label ? parse_label_key(key) : parse_node_key(key);
                      if (!id) return fail(view_.corrupt(column, key));
                      return visit(*id);
                    });
}

template <class Interface>
Result<void> GraphReading<Interface>::seek_index(const IndexDefinition& index, LabelId label,
                                                 const OrderKeys& keys,
                                                 FunctionRef<Result<bool>(NodeId)> visit) const {
  return scan_index(view_, index, keys, [&](NodeId id) -> Result<bool> {
    if (!index.label.empty()) return visit(id);
    TG_ASSIGN(const bool fits, view_.has(Column::kLabel, label_key(label, id)));
    return fits ? visit(id) : Result<bool>(true);
  });
}

template <class Interface>
Result<bool> GraphReading<Interface>::has_value(NodeId id, PropertyKeyId key,
                                                const Value& value) const {
  Value found;
  TG_TRY(node_property(std::span(&id, 1), key, std::span(&found, 1)));
  return found == value;
}

template <class Interface>
Result<void> GraphReading<Interface>::seek_nodes(LabelId label, PropertyKeyId key,
                                                 const Value& value, NodeVisitor visit) const {
  if (value.is_null()) return {};
  const std::optional<std::string> order = order_key(value);
  const IndexDefinition* index = order ? index_for(*state_, label, key) : nullptr;
  if (index != nullptr) {
    // Others than texts can order alike and yet differ, as 1 and 1.0 do.
    const bool exact = value.as_string() != nullptr;
    return seek_index(*index, label, {*order, *end_of_prefix(*order)},
                      [&](NodeId id) -> Result<bool> {
                        if (exact) return visit(id);
                        TG_ASSIGN(const bool fits, has_value(id, key, value));
                        return !fits || visit(id);
                      });
  }
  Result<bool> fits = true;
  TG_TRY(scan_nodes(label, [&](NodeId id) {
    fits = has_value(id, key, value);
    return fits && (!*fits || visit(id));
  }));
  if (!fits) return fail(std::move(fits).error());
  return {};
}

template <class Interface>
Result<void> GraphReading<Interface>::seek_range(LabelId label, PropertyKeyId key,
                                                 const PropertyRange& range,
                                                 NodeVisitor visit) const {
  const IndexDefinition* index = index_for(*state_, label, key);
  if (index == nullptr) return scan_range(*this, label, key, range, visit);
  const std::optional<OrderKeys> keys = order_keys(range);
  if (!keys) return {};
  return seek_index(*index, label, *keys, [&](NodeId id) -> Result<bool> { return visit(id); });
}

template <class Interface>
bool GraphReading<Interface>::has_index(LabelId label, PropertyKeyId key) const {
  return index_for(*state_, label, key) != nullptr;
}

template <class Interface>
std::vector<PropertyIndex> GraphReading<Interface>::indexes() const {
  std::vector<PropertyIndex> indexes;
  for (const IndexDefinition& index : *state_->indexes) {
    const std::optional<std::uint32_t> label = state_->labels.find(index.label);
    const std::optional<std::uint32_t> key = state_->property_keys.find(index.key);
    if (index.number < kFirstMadeIndex || !label || !key) continue;
    indexes.push_back({LabelId{*label}, PropertyKeyId{*key}, index.unique, index.name});
  }
  std::sort(indexes.begin(), indexes.end());
  return indexes;
}

template <class Interface>
Result<bool> GraphReading<Interface>::has_node(NodeId id) const {
  return view_.has(Column::kNode, node_key(id));
}

template <class Interface>
Result<std::vector<LabelId>> GraphReading<Interface>::node_labels(NodeId id) const {
  rocksdb::PinnableSlice bytes;
  TG_TRY(node_bytes(id, bytes));
  std::optional<std::vector<LabelId>> labels = decode_node_labels(bytes.ToStringView(), *state_);
  if (!labels) return fail(view_.corrupt(Column::kNode, node_key(id)));
  return std::move(*labels);
}

template <class Interface>
Result<PropertyMap> GraphReading<Interface>::node_properties(NodeId id) const {
  TG_ASSIGN(NodeRecord node, read_node(id));
  return std::move(node.properties);
}

template <class Interface>
Result<void> GraphReading<Interface>::node_property(std::span<const NodeId> ids, PropertyKeyId key,
                                                    std::span<Value> out) const {
  // A scan counts as having read all that it passes, and more could conflict.
  if (!view_.notes_reads() && worth_a_scan(ids)) {
    return scan_node_property(view_, *state_, ids, key, out);
  }
  std::vector<std::string> keys;
  keys.reserve(ids.size());
  for (const NodeId id : ids) keys.push_back(node_key(id));
  std::vector<rocksdb::PinnableSlice> values;
  std::vector<bool> found;
  TG_TRY(view_.get_many(Column::kNode, keys, values, found));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!found[i]) return no_node(ids[i]);
    std::optional<Value> value = decode_node_property(values[i].ToStringView(), key, *state_);
    if (!value) return fail(view_.corrupt(Column::kNode, keys[i]));
    out[i] = std::move(*value);
  }
  return {};
}

template <class Interface>
Result<bool> GraphReading<Interface>::expand_one_way(NodeId node, bool outgoing, bool skip_loops,
                                                     std::optional<TypeId> type, bool& any,
                                                     RelationshipVisitor visit) const {
  const Column column = outgoing ? Column::kOut : Column::kIn;
  bool more = true;
  TG_TRY(view_.scan(column, type ? adjacency_prefix(node, *type) : adjacency_prefix(node),
                    [&](std::string_view key, std::string_view) -> Result<bool> {
                      const std::optional<Relationship> relationship =
                          outgoing ? parse_out_key(key) : parse_in_key(key);
                      if (!relationship) return fail(view_.corrupt(column, key));
                      any = true;
                      const bool is_loop = relationship->source == relationship->target;
                      if (!is_loop || !skip_loops) more = visit(*relationship);
                      return more;
                    }));
  return more;
}

template <class Interface>
Result<void> GraphReading<Interface>::expand(NodeId node, Direction direction,
                                             std::optional<TypeId> type,
                                             RelationshipVisitor visit) const {
  bool any = false;
  bool more = true;
  if (direction != Direction::kIncoming) {
    TG_ASSIGN(more, expand_one_way(node, true, false, type, any, visit));
  }
  if (direction != Direction::kOutgoing && more) {
    const bool skip_loops = direction == Direction::kBoth;
    TG_ASSIGN(more, expand_one_way(node, false, skip_loops, type, any, visit));
  }
  if (any) return {};
  TG_ASSIGN(const bool exists, has_node(node));
  if (!exists) return no_node(node);
  return {};
}

template <class Interface>
Result<void> GraphReading<Interface>::scan_relationships(std::optional<TypeId> type,
                                                         RelationshipVisitor visit) const {
  const Column column = type ? Column::kType : Column::kOut;
  return view_.scan(column, type ? type_prefix(*type) : std::string(),
                    [&](std::string_view key, std::string_view) -> Result<bool> {
                      const std::optional<Relationship> relationship =
                          type ? parse_type_key(key) : parse_out_key(key);
                      if (!relationship) return fail(view_.corrupt(column, key));
                      return visit(*relationship);
                    });
}

template <class Interface>
Result<std::optional<Relationship>> GraphReading<Interface>::find_relationship(
    RelationshipId id) const {
  const std::string key = relationship_key(id);
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view_.get(Column::kRelationship, key, bytes));
  if (!found) return std::optional<Relationship>();
  std::optional<Relationship> relationship =
      decode_relationship_ends(id, bytes.ToStringView(), *state_);
  if (!relationship) return fail(view_.corrupt(Column::kRelationship, key));
  return relationship;
}

template <class Interface>
Result<PropertyMap> GraphReading<Interface>::relationship_properties(RelationshipId id) const {
  TG_ASSIGN(RelationshipRecord record, read_relationship(id));
  return std::move(record.properties);
}

template <class Interface>
Result<std::uint64_t> GraphReading<Interface>::count_nodes(std::optional<LabelId> label) const {
  return label ? state_->nodes_with(*label) : state_->node_count;
}

template <class Interface>
Result<std::uint64_t> GraphReading<Interface>::count_relationships(
    std::optional<TypeId> type) const {
  return type ? state_->relationships_of(*type) : state_->relationship_count;
}

template <class Interface>
Result<std::uint64_t> GraphReading<Interface>::count_relationships_at(LabelId label, TypeId type,
                                                                      Direction direction) const {
  std::uint64_t count = 0;
  if (direction != Direction::kIncoming) {
    count += state_->relationships_at_label(label, type, true);
  }
  if (direction != Direction::kOutgoing) {
    count += state_->relationships_at_label(label, type, false);
  }
  return count;
}

template class GraphReading<GraphReader>;
template class GraphReading<Edit>;

}  // namespace talkgraph::store
