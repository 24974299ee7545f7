// Everything that a graph holds, as text without its internal ids.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "graph/graph_reader.h"

namespace talkgraph::tests {

inline std::string properties_text(const PropertyMap& properties) {
  std::string line;
  for (const auto& [key, value] : properties) line += " " + key + "=" + to_json(value);
  return line;
}

// One line for each node and relationship; two graphs are equal up to internal
// ids when these are. A node's readable `id` stands for it.
inline std::multiset<std::string> contents(const GraphReader& graph) {
  std::multiset<std::string> lines;
  std::map<NodeId, std::string> ids;
  REQUIRE(graph.scan_nodes({}, [&](NodeId node) {
    const std::vector<LabelId> label_ids = graph.node_labels(node).value();
    std::set<std::string_view> labels;
    for (const LabelId label : label_ids) labels.insert(graph.label_name(label));
    std::string line = "(";
    for (const std::string_view label : labels) line.append(":").append(label);
    const PropertyMap properties = graph.node_properties(node).value();
    const auto id = properties.find("id");
    ids[node] = id == properties.end() ? "" : to_json(id->second);
    lines.insert(line + properties_text(properties) + ")");
    return true;
  }));
  REQUIRE(graph.scan_relationships({}, [&](const Relationship& found) {
    lines.insert(ids.at(found.source) + "-" + std::string(graph.type_name(found.type)) + "->" +
                 ids.at(found.target) +
                 properties_text(graph.relationship_properties(found.id).value()));
    return true;
  }));
  return lines;
}

}  // namespace talkgraph::tests
