// A property graph in memory: for tests, for graphs read from files, and the
// plain reference that the store is compared with. Its indexes only bind: seeks
// are scans.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/graph_writer.h"

namespace talkgraph {

// Ids are given in order of creation, from 0, and never reused. Not
// synchronised: many readers, or one writer.
class MemoryGraph : public GraphWriter {
 public:
  MemoryGraph() = default;
  // `names` points into its own map: no copies; moves keep map nodes in place.
  MemoryGraph(const MemoryGraph&) = delete;
  MemoryGraph& operator=(const MemoryGraph&) = delete;
  MemoryGraph(MemoryGraph&&) = default;
  MemoryGraph& operator=(MemoryGraph&&) = default;

  std::optional<LabelId> find_label(std::string_view name) const override;
  std::optional<TypeId> find_type(std::string_view name) const override;
  std::optional<PropertyKeyId> find_property_key(std::string_view name) const override;
  std::string_view label_name(LabelId id) const override;
  std::string_view type_name(TypeId id) const override;
  std::string_view property_key_name(PropertyKeyId id) const override;
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

  Result<LabelId> label(std::string_view name) override;
  Result<TypeId> type(std::string_view name) override;
  Result<PropertyKeyId> property_key(std::string_view name) override;
  Result<NodeId> create_node(std::span<const LabelId> labels,
                             const PropertyMap& properties) override;
  Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                             const PropertyMap& properties) override;
  Result<void> set_node_properties(NodeId id, const PropertyMap& properties) override;
  Result<void> set_node_labels(NodeId id, std::span<const LabelId> labels) override;
  Result<void> set_relationship_properties(RelationshipId id,
                                           const PropertyMap& properties) override;
  Result<void> delete_node(NodeId id) override;
  Result<void> delete_relationship(RelationshipId id) override;
  Result<bool> create_index(const PropertyIndex& index) override;
  Result<bool> drop_index(LabelId label, PropertyKeyId key) override;

 private:
  // Names of one kind, each with its index as id.
  struct Names {
    std::map<std::string, std::uint32_t, std::less<>> ids;
    std::vector<const std::string*> names;  // into `ids`

    std::optional<std::uint32_t> find(std::string_view name) const;
    std::uint32_t get(std::string_view name);
  };
  // (node, type, other end, relationship): one entry per direction.
  using AdjacencyKey = std::tuple<NodeId, TypeId, NodeId, RelationshipId>;
  using Adjacency = std::set<AdjacencyKey>;
  struct NodeRecord {
    std::vector<LabelId> labels;
    PropertyMap properties;
  };
  struct RelationshipRecord {
    Relationship relationship;
    PropertyMap properties;
  };

  // Order keys of the property with the nodes that have it, ascending.
  std::vector<std::pair<std::string, NodeId>> ordered_nodes(LabelId label, PropertyKeyId key) const;
  // kConstraint if another node than `id` has what a unique index gives to one.
  Result<void> check_unique(std::optional<NodeId> id, const std::vector<LabelId>& labels,
                            const PropertyMap& properties) const;

  // What is kept of them: no nulls, every key with an id.
  PropertyMap stored(const PropertyMap& properties);

  Names labels_;
  Names types_;
  Names property_keys_;
  std::map<NodeId, NodeRecord> nodes_;
  std::map<LabelId, std::set<NodeId>> nodes_by_label_;
  std::map<RelationshipId, RelationshipRecord> relationships_;
  std::map<TypeId, std::uint64_t> relationship_counts_;
  Adjacency out_;
  Adjacency in_;
  std::set<PropertyIndex> indexes_;
  std::uint64_t next_node_ = 0;
  std::uint64_t next_relationship_ = 0;
};

}  // namespace talkgraph
