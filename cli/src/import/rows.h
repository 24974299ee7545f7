// What a row of an imported file says.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "graph/value.h"

namespace talkgraph::cli {

// Keys are the file's own names of nodes, to which relationships refer.
struct ImportedNode {
  std::string key;  // empty: nothing refers to it
  std::vector<std::string> labels;
  PropertyMap properties;
};

struct ImportedRelationship {
  std::string source;
  std::string type;
  std::string target;
  PropertyMap properties;
};

using ImportedRow = std::variant<ImportedNode, ImportedRelationship>;

}  // namespace talkgraph::cli
