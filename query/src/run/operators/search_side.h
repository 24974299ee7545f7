// What the searches for paths share.
#pragma once

#include <unordered_map>
#include <vector>

#include "run/operators/path_search.h"

namespace talkgraph::query {

inline constexpr std::size_t kBytesPerVisit = 160;  // of a node with a step or two, estimated

// One side of a search by breadth: what it has reached, and by which last steps.
struct Side {
  struct Reached {
    std::uint64_t distance = 0;
    std::vector<SearchStep> last_steps;  // `end` is where they come from
  };

  explicit Side(NodeId start) : frontier{start} { reached[start]; }

  // Goes on to the nodes one step farther.
  Result<void> advance(const FindSteps& find_steps, bool forward, Execution& execution,
                       HeldMemory& memory) {
    ++distance;
    std::vector<NodeId> farther;
    std::vector<SearchStep> steps;
    for (const NodeId node : frontier) {
      TG_TRY(execution.tick());
      steps.clear();
      TG_TRY(find_steps(node, forward, steps));
      for (const SearchStep& step : steps) {
        const auto [place, inserted] = reached.try_emplace(step.end);
        if (inserted) {
          TG_TRY(memory.charge(kBytesPerVisit));
          place->second.distance = distance;
          farther.push_back(step.end);
        }
        if (place->second.distance != distance) continue;
        place->second.last_steps.push_back({step.relationship, node});
      }
    }
    frontier = std::move(farther);
    return {};
  }

  std::unordered_map<NodeId, Reached> reached;
  std::vector<NodeId> frontier;  // the nodes at `distance`
  std::uint64_t distance = 0;
};

}  // namespace talkgraph::query
