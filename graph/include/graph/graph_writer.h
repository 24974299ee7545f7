// How a graph is changed. A writer reads its own writes through GraphReader.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/graph_reader.h"

namespace talkgraph {

// Writers are for one thread. A failed call changes nothing. Writes of nodes are
// kConstraint if they break a unique index.
class GraphWriter : public GraphReader {
 public:
  // Ids for names, given on first use.
  virtual Result<LabelId> label(std::string_view name) = 0;
  virtual Result<TypeId> type(std::string_view name) = 0;
  virtual Result<PropertyKeyId> property_key(std::string_view name) = 0;

  // Null properties are left out, here and below.
  virtual Result<NodeId> create_node(std::span<const LabelId> labels,
                                     const PropertyMap& properties) = 0;
  // kNotFound if an end does not exist.
  virtual Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                                     const PropertyMap& properties) = 0;

  // Replaces all properties, or all labels. kNotFound without the node.
  virtual Result<void> set_node_properties(NodeId id, const PropertyMap& properties) = 0;
  virtual Result<void> set_node_labels(NodeId id, std::span<const LabelId> labels) = 0;
  virtual Result<void> set_relationship_properties(RelationshipId id,
                                                   const PropertyMap& properties) = 0;

  // kConstraint if relationships are still attached.
  virtual Result<void> delete_node(NodeId id) = 0;
  virtual Result<void> delete_relationship(RelationshipId id) = 0;

  // False if one was made for the label and key already, whether unique or not.
  // kConstraint if a unique one is asked for and two nodes have equal values.
  // Cost: all nodes with the label.
  virtual Result<bool> create_index(const PropertyIndex& index) = 0;
  // False if create_index made none.
  virtual Result<bool> drop_index(LabelId label, PropertyKeyId key) = 0;
};

}  // namespace talkgraph
