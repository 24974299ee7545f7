// GraphReader over a view of the database; what Snapshot and Transaction share.
#pragma once

#include "graph_state.h"
#include "records.h"
#include "store/store.h"
#include "view.h"

namespace talkgraph::store {

// `Interface` is GraphReader or Edit.
template <class Interface>
class GraphReading : public Interface {
 public:
  std::optional<LabelId> find_label(std::string_view name) const override;
  std::optional<TypeId> find_type(std::string_view name) const override;
  std::optional<PropertyKeyId> find_property_key(std::string_view name) const override;
  std::string_view label_name(LabelId id) const override { return state_->labels.name(id.value); }
  std::string_view type_name(TypeId id) const override { return state_->types.name(id.value); }
  std::string_view property_key_name(PropertyKeyId id) const override {
    return state_->property_keys.name(id.value);
  }
  std::vector<LabelId> labels() const override;
  std::vector<TypeId> types() const override;
  std::vector<PropertyKeyId> property_keys() const override;

  Result<void> scan_nodes(std::optional<LabelId> label, NodeVisitor visit) const override;
  Result<void> seek_nodes(LabelId label, PropertyKeyId key, const Value& value,
                          NodeVisitor visit) const override;
  Result<void> seek_range(LabelId label, PropertyKeyId key, const PropertyRange& range,
                          NodeVisitor visit) const override;
  bool has_index(LabelId label, PropertyKeyId key) const override;
  std::vector<PropertyIndex> indexes() const override;
  Result<bool> has_node(NodeId id) const override;
  Result<std::vector<LabelId>> node_labels(NodeId id) const override;
  Result<PropertyMap> node_properties(NodeId id) const override;
  Result<void> node_property(std::span<const NodeId> ids, PropertyKeyId key,
                             std::span<Value> out) const override;
  Result<void> expand(NodeId node, Direction direction, std::optional<TypeId> type,
                      RelationshipVisitor visit) const override;
  Result<void> scan_relationships(std::optional<TypeId> type,
                                  RelationshipVisitor visit) const override;
  Result<std::optional<Relationship>> find_relationship(RelationshipId id) const override;
  Result<PropertyMap> relationship_properties(RelationshipId id) const override;
  Result<std::uint64_t> count_nodes(std::optional<LabelId> label) const override;
  Result<std::uint64_t> count_relationships(std::optional<TypeId> type) const override;
  Result<std::uint64_t> count_relationships_at(LabelId label, TypeId type,
                                               Direction direction) const override;

  const View& view() const { return view_; }
  const GraphState& state() const { return *state_; }

 protected:
  // `state` must outlive this; a transaction's grows while it writes.
  GraphReading(View view, const GraphState* state) : view_(std::move(view)), state_(state) {}

  // kNotFound where there is none.
  Result<NodeRecord> read_node(NodeId id) const;
  Result<RelationshipRecord> read_relationship(RelationshipId id) const;

 private:
  Result<void> node_bytes(NodeId id, rocksdb::PinnableSlice& bytes) const;
  // Nodes with the label in an index, between order keys.
  Result<void> seek_index(const IndexDefinition& index, LabelId label, const OrderKeys& keys,
                          FunctionRef<Result<bool>(NodeId)> visit) const;
  Result<bool> has_value(NodeId id, PropertyKeyId key, const Value& value) const;
  // False if the visitor stopped.
  Result<bool> expand_one_way(NodeId node, bool outgoing, bool skip_loops,
                              std::optional<TypeId> type, bool& any,
                              RelationshipVisitor visit) const;

  View view_;
  const GraphState* state_;
};

extern template class GraphReading<GraphReader>;
extern template class GraphReading<Edit>;

}  // namespace talkgraph::store
