#include "side_effects.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace talkgraph::tck {

namespace {

void add_properties(Snapshot& snapshot, const std::string& owner, const PropertyMap& properties) {
  for (const auto& [key, value] : properties) {
    snapshot.properties.emplace(owner, key, to_json(value));
  }
}

template <class T>
std::size_t count_missing(const std::set<T>& from, const std::set<T>& in) {
  std::vector<T> missing;
  std::set_difference(from.begin(), from.end(), in.begin(), in.end(), std::back_inserter(missing));
  return missing.size();
}

}  // namespace

Result<Snapshot> take_snapshot(const GraphReader& graph) {
  Snapshot snapshot;
  TG_TRY(graph.scan_nodes(std::nullopt, [&](NodeId node) {
    snapshot.nodes.insert(node.value);
    return true;
  }));
  for (const std::uint64_t id : snapshot.nodes) {
    TG_ASSIGN(const auto labels, graph.node_labels(NodeId{id}));
    for (const LabelId label : labels) snapshot.labels.emplace(graph.label_name(label));
    TG_ASSIGN(const PropertyMap properties, graph.node_properties(NodeId{id}));
    add_properties(snapshot, "n" + std::to_string(id), properties);
  }
  TG_TRY(graph.scan_relationships(std::nullopt, [&](const Relationship& relationship) {
    snapshot.relationships.insert(relationship.id.value);
    return true;
  }));
  for (const std::uint64_t id : snapshot.relationships) {
    TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(RelationshipId{id}));
    add_properties(snapshot, "r" + std::to_string(id), properties);
  }
  return snapshot;
}

std::map<std::string, std::size_t> side_effects(const Snapshot& before, const Snapshot& after) {
  std::map<std::string, std::size_t> effects = {
      {"+nodes", count_missing(after.nodes, before.nodes)},
      {"-nodes", count_missing(before.nodes, after.nodes)},
      {"+relationships", count_missing(after.relationships, before.relationships)},
      {"-relationships", count_missing(before.relationships, after.relationships)},
      {"+labels", count_missing(after.labels, before.labels)},
      {"-labels", count_missing(before.labels, after.labels)},
      {"+properties", count_missing(after.properties, before.properties)},
      {"-properties", count_missing(before.properties, after.properties)},
  };
  std::erase_if(effects, [](const auto& effect) { return effect.second == 0; });
  return effects;
}

}  // namespace talkgraph::tck
