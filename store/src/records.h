// Node and relationship records: what stands behind their ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_reader.h"
#include "graph_state.h"

namespace talkgraph::store {

// Whose a node or a relationship is. DO NOT CHANGE the values: they are on disk.
struct Ownership {
  bool persons = false;    // a person made it; otherwise it follows from documents
  bool annotated = false;  // a person wrote to what follows from documents
};

struct NodeRecord {
  std::vector<LabelId> labels;  // ascending
  PropertyMap properties;
  Ownership ownership = {};
};

struct RelationshipRecord {
  Relationship relationship;
  PropertyMap properties;
  Ownership ownership = {};
};

// Every property key must be in the dictionary; nulls are left out.
std::string encode_node(const NodeRecord& node, const Names& property_keys);
std::string encode_relationship(const RelationshipRecord& record, const Names& property_keys);
std::string encode_relationship(const Relationship& relationship, const PropertyMap& properties,
                                Ownership ownership, const Names& property_keys);

// Nothing for bytes that are no such record, here and below.
std::optional<NodeRecord> decode_node(std::string_view bytes, const GraphState& state);
std::optional<RelationshipRecord> decode_relationship(RelationshipId id, std::string_view bytes,
                                                      const GraphState& state);
std::optional<std::vector<LabelId>> decode_node_labels(std::string_view bytes,
                                                       const GraphState& state);
// One property, null where the node lacks it; cheaper than all of them.
std::optional<Value> decode_node_property(std::string_view bytes, PropertyKeyId key,
                                          const GraphState& state);
std::optional<Relationship> decode_relationship_ends(RelationshipId id, std::string_view bytes,
                                                     const GraphState& state);

}  // namespace talkgraph::store
