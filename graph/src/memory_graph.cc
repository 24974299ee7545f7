#include "graph/memory_graph.h"

#include <algorithm>

namespace talkgraph {
namespace {

tl::unexpected<Error> no_node(NodeId id) {
  return fail(ErrorCode::kNotFound, "no node " + std::to_string(id.value));
}

tl::unexpected<Error> no_relationship(RelationshipId id) {
  return fail(ErrorCode::kNotFound, "no relationship " + std::to_string(id.value));
}

PropertyMap without_nulls(const PropertyMap& properties) {
  PropertyMap kept = properties;
  std::erase_if(kept, [](const auto& property) { return property.second.is_null(); });
  return kept;
}

std::vector<LabelId> sorted_unique(std::span<const LabelId> labels) {
  std::vector<LabelId> sorted(labels.begin(), labels.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

template <class Id>
std::vector<Id> first_ids(std::size_t count) {
  std::vector<Id> ids;
  for (std::uint32_t i = 0; i < count; ++i) ids.push_back(Id{i});
  return ids;
}

}  // namespace

std::optional<std::uint32_t> MemoryGraph::Names::find(std::string_view name) const {
  const auto at = ids.find(name);
  if (at == ids.end()) return std::nullopt;
  return at->second;
}

std::uint32_t MemoryGraph::Names::get(std::string_view name) {
  if (const auto known = find(name)) return *known;
  const auto at = ids.emplace(name, static_cast<std::uint32_t>(names.size())).first;
  names.push_back(&at->first);
  return at->second;
}

std::optional<LabelId> MemoryGraph::find_label(std::string_view name) const {
  const auto id = labels_.find(name);
  return id ? std::optional(LabelId{*id}) : std::nullopt;
}

std::optional<TypeId> MemoryGraph::find_type(std::string_view name) const {
  const auto id = types_.find(name);
  return id ? std::optional(TypeId{*id}) : std::nullopt;
}

std::optional<PropertyKeyId> MemoryGraph::find_property_key(std::string_view name) const {
  const auto id = property_keys_.find(name);
  return id ? std::optional(PropertyKeyId{*id}) : std::nullopt;
}

std::string_view MemoryGraph::label_name(LabelId id) const {
  return *labels_.names[id.value];
}

std::string_view MemoryGraph::type_name(TypeId id) const {
  return *types_.names[id.value];
}

std::string_view MemoryGraph::property_key_name(PropertyKeyId id) const {
  return *property_keys_.names[id.value];
}

std::vector<LabelId> MemoryGraph::labels() const {
  return first_ids<LabelId>(labels_.names.size());
}

std::vector<TypeId> MemoryGraph::types() const {
  return first_ids<TypeId>(types_.names.size());
}

std::vector<PropertyKeyId> MemoryGraph::property_keys() const {
  return first_ids<PropertyKeyId>(property_keys_.names.size());
}

Result<void> MemoryGraph::scan_nodes(std::optional<LabelId> label, NodeVisitor visit) const {
  if (!label) {
    for (const auto& [id, node] : nodes_) {
      if (!visit(id)) break;
    }
    return {};
  }
  const auto with_label = nodes_by_label_.find(*label);
  if (with_label == nodes_by_label_.end()) return {};
  for (const NodeId id : with_label->second) {
    if (!visit(id)) break;
  }
  return {};
}

Result<void> MemoryGraph::seek_nodes(LabelId label, PropertyKeyId key, const Value& value,
                                     NodeVisitor visit) const {
  const std::string_view name = property_key_name(key);
  return scan_nodes(label, [&](NodeId id) {
    const PropertyMap& properties = nodes_.at(id).properties;
    const auto at = properties.find(name);
    return at == properties.end() || !(at->second == value) || visit(id);
  });
}

Result<bool> MemoryGraph::has_node(NodeId id) const {
  return nodes_.contains(id);
}

Result<std::vector<LabelId>> MemoryGraph::node_labels(NodeId id) const {
  const auto at = nodes_.find(id);
  if (at == nodes_.end()) return no_node(id);
  return at->second.labels;
}

Result<PropertyMap> MemoryGraph::node_properties(NodeId id) const {
  const auto at = nodes_.find(id);
  if (at == nodes_.end()) return no_node(id);
  return at->second.properties;
}

Result<void> MemoryGraph::node_property(std::span<const NodeId> ids, PropertyKeyId key,
                                        std::span<Value> out) const {
  const std::string_view name = property_key_name(key);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto node = nodes_.find(ids[i]);
    if (node == nodes_.end()) return no_node(ids[i]);
    const auto at = node->second.properties.find(name);
    out[i] = at == node->second.properties.end() ? Value() : at->second;
  }
  return {};
}

Result<void> MemoryGraph::expand(NodeId node, Direction direction, std::optional<TypeId> type,
                                 RelationshipVisitor visit) const {
  if (!nodes_.contains(node)) return no_node(node);
  const AdjacencyKey first{node, type.value_or(TypeId{}), NodeId{}, RelationshipId{}};
  for (const bool outgoing : {true, false}) {
    if (direction == (outgoing ? Direction::kIncoming : Direction::kOutgoing)) continue;
    const Adjacency& adjacency = outgoing ? out_ : in_;
    for (auto at = adjacency.lower_bound(first); at != adjacency.end(); ++at) {
      const auto& [here, found, other, id] = *at;
      if (here != node || (type && found != *type)) break;
      const bool loop_again = !outgoing && direction == Direction::kBoth && other == node;
      if (loop_again) continue;
      if (!visit(outgoing ? Relationship{id, node, other, found}
                          : Relationship{id, other, node, found})) {
        return {};
      }
    }
  }
  return {};
}

Result<void> MemoryGraph::scan_relationships(std::optional<TypeId> type,
                                             RelationshipVisitor visit) const {
  for (const auto& [source, found, target, id] : out_) {
    if (type && found != *type) continue;
    if (!visit(Relationship{id, source, target, found})) break;
  }
  return {};
}

Result<std::optional<Relationship>> MemoryGraph::find_relationship(RelationshipId id) const {
  const auto at = relationships_.find(id);
  if (at == relationships_.end()) return std::optional<Relationship>();
  return std::optional(at->second.relationship);
}

Result<PropertyMap> MemoryGraph::relationship_properties(RelationshipId id) const {
  const auto at = relationships_.find(id);
  if (at == relationships_.end()) return no_relationship(id);
  return at->second.properties;
}

Result<std::uint64_t> MemoryGraph::count_nodes(std::optional<LabelId> label) const {
  if (!label) return nodes_.size();
  const auto at = nodes_by_label_.find(*label);
  return at == nodes_by_label_.end() ? 0 : at->second.size();
}

Result<std::uint64_t> MemoryGraph::count_relationships(std::optional<TypeId> type) const {
  if (!type) return relationships_.size();
  const auto at = relationship_counts_.find(*type);
  return at == relationship_counts_.end() ? 0 : at->second;
}

Result<LabelId> MemoryGraph::label(std::string_view name) {
  return LabelId{labels_.get(name)};
}

Result<TypeId> MemoryGraph::type(std::string_view name) {
  return TypeId{types_.get(name)};
}

Result<PropertyKeyId> MemoryGraph::property_key(std::string_view name) {
  return PropertyKeyId{property_keys_.get(name)};
}

PropertyMap MemoryGraph::stored(const PropertyMap& properties) {
  PropertyMap kept = without_nulls(properties);
  for (const auto& [key, value] : kept) property_keys_.get(key);
  return kept;
}

Result<NodeId> MemoryGraph::create_node(std::span<const LabelId> labels,
                                        const PropertyMap& properties) {
  TG_TRY(check_unique(std::nullopt, sorted_unique(labels), properties));
  const NodeId id{next_node_++};
  const NodeRecord& node =
      nodes_.emplace(id, NodeRecord{sorted_unique(labels), stored(properties)}).first->second;
  for (const LabelId label : node.labels) nodes_by_label_[label].insert(id);
  return id;
}

Result<RelationshipId> MemoryGraph::create_relationship(NodeId source, TypeId type, NodeId target,
                                                        const PropertyMap& properties) {
  for (const NodeId end : {source, target}) {
    if (!nodes_.contains(end)) return no_node(end);
  }
  const RelationshipId id{next_relationship_++};
  relationships_.emplace(id, RelationshipRecord{{id, source, target, type}, stored(properties)});
  out_.insert({source, type, target, id});
  in_.insert({target, type, source, id});
  ++relationship_counts_[type];
  return id;
}

Result<void> MemoryGraph::set_node_properties(NodeId id, const PropertyMap& properties) {
  const auto at = nodes_.find(id);
  if (at == nodes_.end()) return no_node(id);
  TG_TRY(check_unique(id, at->second.labels, properties));
  at->second.properties = stored(properties);
  return {};
}

Result<void> MemoryGraph::set_node_labels(NodeId id, std::span<const LabelId> labels) {
  const auto at = nodes_.find(id);
  if (at == nodes_.end()) return no_node(id);
  TG_TRY(check_unique(id, sorted_unique(labels), at->second.properties));
  for (const LabelId label : at->second.labels) nodes_by_label_[label].erase(id);
  at->second.labels = sorted_unique(labels);
  for (const LabelId label : at->second.labels) nodes_by_label_[label].insert(id);
  return {};
}

Result<void> MemoryGraph::set_relationship_properties(RelationshipId id,
                                                      const PropertyMap& properties) {
  const auto at = relationships_.find(id);
  if (at == relationships_.end()) return no_relationship(id);
  at->second.properties = stored(properties);
  return {};
}

Result<void> MemoryGraph::delete_node(NodeId id) {
  const auto at = nodes_.find(id);
  if (at == nodes_.end()) return no_node(id);
  for (const Adjacency* adjacency : {&out_, &in_}) {
    const auto first = adjacency->lower_bound({id, TypeId{}, NodeId{}, RelationshipId{}});
    if (first != adjacency->end() && std::get<0>(*first) == id) {
      return fail(ErrorCode::kConstraint,
                  "node " + std::to_string(id.value) + " still has relationships");
    }
  }
  for (const LabelId label : at->second.labels) nodes_by_label_[label].erase(id);
  nodes_.erase(at);
  return {};
}

Result<void> MemoryGraph::delete_relationship(RelationshipId id) {
  const auto at = relationships_.find(id);
  if (at == relationships_.end()) return no_relationship(id);
  const Relationship gone = at->second.relationship;
  out_.erase({gone.source, gone.type, gone.target, id});
  in_.erase({gone.target, gone.type, gone.source, id});
  --relationship_counts_[gone.type];
  relationships_.erase(at);
  return {};
}

}  // namespace talkgraph
