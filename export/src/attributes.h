// What the formats write of a node or a relationship: its properties, and a few
// attributes of ours whose names properties must not take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/value.h"

namespace talkgraph::exports {

// A node without its key: `label` is what people want to read beside it.
struct NodeAttributes {
  std::string label;
  PropertyMap others;  // `labels`, `type` and the properties
};

// `id` is the node's key in the export, `labels` are sorted. A property `id`
// that is the key and a text `label` are taken up; properties that would take
// the name of another attribute get "_" behind theirs.
NodeAttributes node_attributes(std::string_view id, const std::vector<std::string>& labels,
                               PropertyMap properties);

struct RelationshipAttributes {
  double weight = 1.0;  // the property if it is a finite number
  PropertyMap others;
};

RelationshipAttributes relationship_attributes(PropertyMap properties);

}  // namespace talkgraph::exports
