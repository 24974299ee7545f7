// The relationships at nodes, read from the graph one node at a time, until so many
// nodes were asked for that reading all relationships at once is less work.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "run/execution.h"

namespace talkgraph::query {

// For a graph that does not change while it is asked.
class Adjacency {
 public:
  explicit Adjacency(Execution& execution) : execution_(execution), memory_(execution) {}

  // Appends the relationships at the node, of the types if there are any given: in the
  // order of GraphReader::expand, type after type. So many more nodes are `expected` to
  // be asked for.
  Result<void> find(NodeId node, Direction direction,
                    const std::optional<std::vector<TypeId>>& types, double expected,
                    std::vector<Relationship>& out);

 private:
  // The relationships of a type, or all, ordered by one of their ends.
  struct Half {
    std::optional<TypeId> type;
    bool outgoing = true;
    std::uint64_t count = 0;
    std::uint64_t asked = 0;  // for how many nodes
    bool refused = false;     // there is no room for them
    std::vector<Relationship> relationships;
    std::vector<std::uint64_t> begins;  // by node id; empty until they are read
  };

  Result<Half*> half(std::optional<TypeId> type, bool outgoing, const GraphReader& graph);
  // Appends those at one end of the node; reads all when it is time.
  Result<void> find(NodeId node, std::optional<TypeId> type, bool outgoing, bool skip_loops,
                    double expected, const GraphReader& graph, std::vector<Relationship>& out);
  Result<void> read_all(Half& half, const GraphReader& graph);

  Execution& execution_;
  HeldMemory memory_;
  std::vector<Half> halves_;
};

}  // namespace talkgraph::query
