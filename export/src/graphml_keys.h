// GraphML declares every attribute, with one type, before any node. What the
// properties of a key have in common decides its type:
//   only integers           long
//   only numbers            double, if it holds all the integers exactly
//   anything else, or mixed string; booleans as true and false, lists as JSON
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "graph/value.h"
#include "ordered_graph.h"

namespace talkgraph::exports {

enum class AttributeType { kLong, kDouble, kString };
std::string_view attribute_type_name(AttributeType type);

// The text of a value under a key of this type, which must hold for it.
std::string attribute_text(const Value& value, AttributeType type);

struct GraphmlKey {
  std::string id;    // unique in the file
  std::string name;  // unique among nodes, or among relationships
  AttributeType type = AttributeType::kString;
};

using GraphmlKeys = std::map<std::string, GraphmlKey, std::less<>>;  // by attribute

struct GraphmlKeyTable {
  GraphmlKeys nodes;          // `label` among them
  GraphmlKeys relationships;  // `label` and `weight` among them
};

// Reads the graph once. Ids are names; where nodes and relationships have
// attributes of one name, the nodes' gets "node_" before its id.
Result<GraphmlKeyTable> collect_keys(const OrderedGraph& graph);

// The attributes of a node as GraphML has them: its own id too, where that is
// no name token.
PropertyMap graphml_attributes(const OrderedNode& node);

}  // namespace talkgraph::exports
