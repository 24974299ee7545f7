// The relationships at nodes, read from the graph one node at a time, until so many
// nodes were asked for that reading all relationships at once is less work.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "run/execution.h"
#include "run/kept_parts.h"

namespace talkgraph::query {

// For a graph that does not change while it is asked.
class Adjacency {
 public:
  explicit Adjacency(Execution& execution) : execution_(execution), memory_(execution) {}
  Adjacency(const Adjacency&) = delete;
  Adjacency& operator=(const Adjacency&) = delete;
  ~Adjacency();

  // Appends the relationships at the node, of the types if there are any given: in the
  // order of GraphReader::expand, type after type. So many more nodes are `expected` to
  // be asked for.
  Result<void> find(NodeId node, Direction direction,
                    const std::optional<std::vector<TypeId>>& types, double expected,
                    std::vector<Relationship>& out);

 private:
  struct Half {
    KeptRelationships::Item own;     // `asked` by this run
    std::uint64_t asked_before = 0;  // by others
    double cost = 0;                 // of reading all, in relationships read
    bool refused = false;            // there is no room to read all
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
