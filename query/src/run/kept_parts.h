// What KeptReads keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "query/datum.h"
#include "run/kept_items.h"

namespace talkgraph::query {

// The relationships of a type, or all, ordered by one of their ends.
struct RelationshipsByEnd {
  std::vector<Relationship> relationships;
  std::vector<std::uint64_t> begins;  // by node id, one more than there are

  std::size_t size_in_bytes() const {
    return relationships.size() * sizeof(Relationship) + begins.size() * sizeof(std::uint64_t);
  }
};

// By type, and whether the end is the source.
using KeptRelationships = KeptItems<std::pair<std::optional<TypeId>, bool>, RelationshipsByEnd>;

// Nodes, ascending.
struct NodeList {
  std::vector<NodeId> nodes;

  std::size_t size_in_bytes() const { return nodes.size() * sizeof(NodeId); }
};

// With a label, or all.
using KeptNodes = KeptItems<std::optional<LabelId>, NodeList>;

// One property of all nodes.
struct PropertyColumn {
  std::vector<Datum> values;  // by node id; null for what is missing
  std::size_t bytes = 0;

  std::size_t size_in_bytes() const { return bytes; }
};

using KeptProperties = KeptItems<PropertyKeyId, PropertyColumn>;

struct KeptParts {
  explicit KeptParts(std::size_t max_bytes) : room(max_bytes) {}

  KeptRoom room;
  KeptRelationships relationships{room};
  KeptNodes nodes{room};
  KeptProperties properties{room};
};

}  // namespace talkgraph::query
