// Entities as commands name, find and print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/graph_reader.h"
#include "workspace.h"

namespace talkgraph::cli {

// A node with what a person calls it.
struct NamedNode {
  NodeId node;
  std::string id;
  std::string name;
  std::string type;
};

// The one entity that goes by `name`: by id, name or alias. kAmbiguous lists the
// candidates, kNotFound the names that come near.
Result<NamedNode> find_entity(const Workspace& workspace, std::string_view name);

// Name, id and type of a node; a node without name goes by its id.
Result<NamedNode> name_node(const GraphReader& graph, NodeId node);

// Those of `names` that a person may have meant by `name`, likeliest first, at
// most five: those a few typing errors away, then those that begin with it, then
// those that hold it.
std::vector<std::string> near_misses(std::string_view name, const std::vector<std::string>& names);

// The string at `key`, empty when there is none.
std::string string_property(const PropertyMap& properties, std::string_view key);

// The strings of the list at `key`, empty when there is none.
std::vector<std::string> string_list_property(const PropertyMap& properties, std::string_view key);

}  // namespace talkgraph::cli
