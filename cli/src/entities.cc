#include "entities.h"

#include <algorithm>
#include <set>

namespace talkgraph::cli {
namespace {

// Every name by which an entity can be asked for.
Result<std::vector<std::string>> all_names(const GraphReader& graph) {
  std::set<std::string> names;
  const auto label = graph.find_label("Entity");
  if (!label) return std::vector<std::string>();
  Result<void> read;
  TG_TRY(graph.scan_nodes(*label, [&](NodeId node) {
    const Result<PropertyMap> properties = graph.node_properties(node);
    if (!properties) {
      read = fail(properties.error());
      return false;
    }
    names.insert(string_property(*properties, "name"));
    for (std::string& alias : string_list_property(*properties, "aliases")) {
      names.insert(std::move(alias));
    }
    return true;
  }));
  TG_TRY(read);
  return std::vector<std::string>(names.begin(), names.end());
}

tl::unexpected<Error> ambiguous(std::string_view name,
                                const std::vector<store::NameMatch>& matches) {
  std::string message = "'" + std::string(name) + "' may be any of these; ask for one by its id:";
  for (const store::NameMatch& match : matches) {
    message += " " + match.id + " (" + match.type + " " + match.name + ")";
    message += &match == &matches.back() ? "" : ",";
  }
  return fail(ErrorCode::kAmbiguous, message);
}

}  // namespace

Result<NamedNode> find_entity(const Workspace& workspace, std::string_view name) {
  TG_ASSIGN(const std::vector<store::NameMatch> matches, workspace.store->find_entities(name));
  if (matches.size() > 1) return ambiguous(name, matches);
  if (matches.size() == 1) {
    const store::NameMatch& match = matches.front();
    return NamedNode{match.node, match.id, match.name, match.type};
  }
  TG_ASSIGN(const std::vector<std::string> names, all_names(*workspace.graph));
  std::string message = "nothing in the graph is called '" + std::string(name) + "'";
  const std::vector<std::string> near = near_misses(name, names);
  for (const std::string& candidate : near) {
    message += (&candidate == &near.front() ? "; did you mean " : ", ") + candidate;
  }
  return fail(ErrorCode::kNotFound, message + (near.empty() ? "" : "?"));
}

Result<NamedNode> name_node(const GraphReader& graph, NodeId node) {
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  NamedNode named;
  named.node = node;
  named.id = string_property(properties, "id");
  named.name = string_property(properties, "name");
  if (named.name.empty()) named.name = named.id;
  named.type = string_property(properties, "type");
  return named;
}

std::string string_property(const PropertyMap& properties, std::string_view key) {
  const auto found = properties.find(key);
  const std::string* text = found == properties.end() ? nullptr : found->second.as_string();
  return text == nullptr ? "" : *text;
}

std::vector<std::string> string_list_property(const PropertyMap& properties, std::string_view key) {
  std::vector<std::string> strings;
  const auto found = properties.find(key);
  const List* list = found == properties.end() ? nullptr : found->second.as_list();
  if (list == nullptr) return strings;
  for (const Value& item : *list) {
    if (const std::string* text = item.as_string()) strings.push_back(*text);
  }
  return strings;
}

}  // namespace talkgraph::cli
