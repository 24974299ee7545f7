// How many nodes and relationships a plan will meet: from the graph's statistics,
// or guessed where there is no graph to ask.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parse/ast.h"

namespace talkgraph::query {

class Estimates {
 public:
  explicit Estimates(const GraphReader* graph) : graph_(graph) {}

  bool has_graph() const { return graph_ != nullptr; }
  // Nodes with all of the labels, as if labels had nothing to do with each other.
  double nodes(const std::vector<std::string>& labels) const;
  // The share of all nodes that have them.
  double share(const std::vector<std::string>& labels) const;
  // Relationships of the pattern at one node with the labels, seen from that node.
  double degree(const RelationshipPattern& pattern, Direction direction,
                const std::vector<std::string>& labels) const;
  // The share of the nodes with the label whose property equals one value.
  double share_of_value(const std::string& label, const std::string& key) const;
  bool has_index(const std::string& label, const std::string& key) const;

 private:
  double count_nodes(const std::string* label) const;
  double count_relationships(const std::string* type) const;

  const GraphReader* graph_;
  mutable std::map<std::pair<std::string, std::string>, double> shares_;
};

}  // namespace talkgraph::query
