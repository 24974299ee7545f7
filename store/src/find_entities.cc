#include "find_entities.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "base/utf8.h"
#include "decision_records.h"
#include "entities.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

Result<std::vector<NodeId>> entities_by_alias(const View& view, std::string_view name) {
  const std::string prefix = alias_prefix(fold_name(name));
  std::vector<NodeId> nodes;
  TG_TRY(view.scan(Column::kAlias, prefix,
                   [&](std::string_view key, std::string_view) -> Result<bool> {
                     const std::optional<NodeId> node = parse_text_index_key(key, prefix);
                     if (node) nodes.push_back(*node);
                     return true;
                   }));
  return nodes;
}

Result<std::vector<NodeId>> entities_by_id(const Snapshot& graph, std::string_view id) {
  const std::optional<PropertyKeyId> key = graph.find_property_key("id");
  // Documents, turns and figures have ids, too.
  const std::optional<LabelId> entity = graph.find_label("Entity");
  std::vector<NodeId> nodes;
  if (!key || !entity) return nodes;
  TG_TRY(graph.seek_nodes(*entity, *key, id, [&](NodeId node) {
    nodes.push_back(node);
    return true;
  }));
  return nodes;
}

// What decisions led away from the id.
Result<std::vector<NodeId>> entities_led_from(const View& view, std::string_view id) {
  TG_ASSIGN(const Resolution resolution, load_resolution(view));
  std::set<NodeId> nodes;
  for (const EntityKey& key : resolution.led_from(id)) {
    TG_ASSIGN(const std::optional<NodeId> node, find_entity_node(view, key));
    if (node) nodes.insert(*node);
  }
  return std::vector<NodeId>(nodes.begin(), nodes.end());
}

std::string text_of(const PropertyMap& properties, std::string_view key) {
  const auto found = properties.find(key);
  const std::string* text = found == properties.end() ? nullptr : found->second.as_string();
  return text == nullptr ? std::string() : *text;
}

}  // namespace

Result<std::vector<NameMatch>> find_entities(const Snapshot& graph, std::string_view name) {
  if (find_invalid_utf8(name)) return std::vector<NameMatch>();
  TG_ASSIGN(std::vector<NodeId> nodes, entities_by_id(graph, name));
  if (nodes.empty()) {
    TG_ASSIGN(nodes, entities_led_from(graph.view(), name));
  }
  if (nodes.empty()) {
    TG_ASSIGN(nodes, entities_by_alias(graph.view(), name));
  }
  std::vector<NameMatch> matches;
  for (const NodeId node : nodes) {
    TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
    matches.push_back({node, text_of(properties, "id"), text_of(properties, "name"),
                       text_of(properties, "type")});
  }
  std::sort(matches.begin(), matches.end(),
            [](const NameMatch& a, const NameMatch& b) { return a.id < b.id; });
  return matches;
}

}  // namespace talkgraph::store
