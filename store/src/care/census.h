// What nodes and relationships are there, as a check has read them.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "graph/graph_reader.h"
#include "graph_state.h"

namespace talkgraph::store {

struct Census {
  // The labels of every node, by their place in `label_sets`; none of a node whose
  // record cannot be read.
  std::unordered_map<NodeId, std::uint32_t> nodes;
  std::vector<std::vector<LabelId>> label_sets;
  // Nodes and relationships that follow from documents that are there.
  std::uint64_t derived_nodes = 0;
  std::uint64_t derived_relationships = 0;
  // All that `statistics` has, and the ids that were not given yet, as counted.
  GraphState counts;

  const std::vector<LabelId>& labels_of(NodeId node) const {
    return label_sets[nodes.find(node)->second];
  }
};

}  // namespace talkgraph::store
