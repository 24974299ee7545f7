// Indexes and statistics of a MemoryGraph, by scans.
#include <algorithm>

#include "graph/memory_graph.h"
#include "graph/range_scan.h"

namespace talkgraph {

std::vector<std::pair<std::string, NodeId>> MemoryGraph::ordered_nodes(LabelId label,
                                                                       PropertyKeyId key) const {
  std::vector<std::pair<std::string, NodeId>> ordered;
  const auto nodes = nodes_by_label_.find(label);
  if (nodes == nodes_by_label_.end()) return ordered;
  const std::string_view name = property_key_name(key);
  for (const NodeId id : nodes->second) {
    const PropertyMap& properties = nodes_.at(id).properties;
    const auto property = properties.find(name);
    if (property == properties.end()) continue;
    std::optional<std::string> order = order_key(property->second);
    if (order) ordered.emplace_back(std::move(*order), id);
  }
  std::sort(ordered.begin(), ordered.end());
  return ordered;
}

Result<void> MemoryGraph::seek_range(LabelId label, PropertyKeyId key, const PropertyRange& range,
                                     NodeVisitor visit) const {
  return scan_range(*this, label, key, range, visit);
}

bool MemoryGraph::has_index(LabelId label, PropertyKeyId key) const {
  return std::any_of(indexes_.begin(), indexes_.end(), [&](const PropertyIndex& index) {
    return index.label == label && index.key == key;
  });
}

std::vector<PropertyIndex> MemoryGraph::indexes() const {
  return {indexes_.begin(), indexes_.end()};
}

Result<std::uint64_t> MemoryGraph::count_relationships_at(LabelId label, TypeId type,
                                                          Direction direction) const {
  std::uint64_t count = 0;
  const auto has_label = [&](NodeId id) {
    const std::vector<LabelId>& labels = nodes_.at(id).labels;
    return std::binary_search(labels.begin(), labels.end(), label);
  };
  for (const auto& [id, record] : relationships_) {
    const Relationship& relationship = record.relationship;
    if (relationship.type != type) continue;
    if (direction != Direction::kIncoming && has_label(relationship.source)) ++count;
    if (direction != Direction::kOutgoing && has_label(relationship.target)) ++count;
  }
  return count;
}

Result<void> MemoryGraph::check_unique(std::optional<NodeId> id, const std::vector<LabelId>& labels,
                                       const PropertyMap& properties) const {
  for (const PropertyIndex& index : indexes_) {
    if (!index.unique || !std::binary_search(labels.begin(), labels.end(), index.label)) continue;
    const auto property = properties.find(property_key_name(index.key));
    if (property == properties.end()) continue;
    const std::optional<std::string> order = order_key(property->second);
    if (!order) continue;
    for (const auto& [taken, node] : ordered_nodes(index.label, index.key)) {
      if (taken == *order && node != id) {
        return fail(
            not_unique(label_name(index.label), property_key_name(index.key), property->second));
      }
    }
  }
  return {};
}

Result<bool> MemoryGraph::create_index(const PropertyIndex& index) {
  if (has_index(index.label, index.key)) return false;
  if (index.unique) {
    const std::vector<std::pair<std::string, NodeId>> nodes = ordered_nodes(index.label, index.key);
    const auto twice =
        std::adjacent_find(nodes.begin(), nodes.end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twice != nodes.end()) {
      const std::string_view key = property_key_name(index.key);
      return fail(not_unique(label_name(index.label), key,
                             nodes_.at(twice->second).properties.find(key)->second));
    }
  }
  indexes_.insert(index);
  return true;
}

Result<bool> MemoryGraph::drop_index(LabelId label, PropertyKeyId key) {
  return std::erase_if(indexes_, [&](const PropertyIndex& index) {
           return index.label == label && index.key == key;
         }) > 0;
}

}  // namespace talkgraph
