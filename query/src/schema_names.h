// Names of indexes and constraints, which follow from what they are of where none was
// given.
#pragma once

#include <string>

#include "graph/graph_reader.h"

namespace talkgraph::query {

// index_Label_property, constraint_Label_property
inline std::string schema_name(bool unique, std::string_view label, std::string_view key) {
  return (unique ? "constraint_" : "index_") + std::string(label) + "_" + std::string(key);
}

inline std::string schema_name(const PropertyIndex& index, const GraphReader& graph) {
  if (!index.name.empty()) return index.name;
  return schema_name(index.unique, graph.label_name(index.label),
                     graph.property_key_name(index.key));
}

}  // namespace talkgraph::query
