// Graphs for the tests: named by hand, or random with a seed that is printed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "algorithms/projection.h"
#include "graph/memory_graph.h"

namespace talkgraph::algorithms {

class SmallGraph {
 public:
  // Nodes by their `id`, made on first use, labelled Entity.
  NodeId node(const std::string& id);
  RelationshipId relate(const std::string& source, const std::string& target, double weight = 1,
                        const std::string& type = "KNOWS");
  std::string id(NodeId node) const;
  std::vector<std::string> ids(const std::vector<NodeId>& nodes) const;

  MemoryGraph graph;

 private:
  std::map<std::string, NodeId> nodes_;
};

// What the naive versions of the algorithms work on: nodes are numbers, in the
// order of their ids.
struct RandomGraph {
  SmallGraph small;
  std::vector<std::string> ids;
  // weight[u][v] of the lightest relationship from u to v, negative if none;
  // strength[u][v] is the sum over all of them.
  std::vector<std::vector<double>> weight;
  std::vector<std::vector<double>> strength;
  bool directed = false;
};

// Up to 8 nodes with some parallel relationships and loops; small integer weights.
RandomGraph random_graph(std::uint32_t seed, bool directed);

Projection project(const SmallGraph& small, bool directed = false, const std::string& weight = "");

}  // namespace talkgraph::algorithms
