// Searches for shortest walks. Each is given the steps from a node, and gives
// walks in order of their lengths, always in the same order.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "graph/graph_reader.h"
#include "run/execution.h"

namespace talkgraph::query {

struct SearchStep {
  Relationship relationship;
  NodeId end;
};
using Walk = std::vector<SearchStep>;

// Fills in the steps that leave a node, or with `forward` false those that lead
// to it, each with its other end.
using FindSteps =
    std::function<Result<void>(NodeId node, bool forward, std::vector<SearchStep>& steps)>;

class PathSearch {
 public:
  virtual ~PathSearch() = default;
  // Nothing when there are no more.
  virtual Result<std::optional<Walk>> next() = 0;
};

struct SearchTask {
  NodeId source;
  NodeId target;
  std::uint64_t min_length = 1;
  std::uint64_t max_length = UINT64_MAX;
  FindSteps find_steps;
};

// All shortest walks between two different nodes, by breadth from both ends: for
// a min_length of at most 1, where no shortest walk can use a relationship twice.
// Time: the relationships within half the distance of either end.
std::unique_ptr<PathSearch> search_from_both_ends(SearchTask task, Execution& execution);

// Walks that use no relationship twice, shortest first, until there are no more:
// best first, by the distance that is at least left. Finding the distances takes
// time linear in what can reach the target, and so does, for every walk that is
// looked at, whether it can still get there: no search of long walks that lead
// nowhere. Where few end, that is nodes times steps for each step of a result.
std::unique_ptr<PathSearch> search_best_first(SearchTask task, Execution& execution);

// The shortest walks from a node to every other one that it reaches, nearest
// first: one walk to each, or with `all` all of the least length. The target
// plays no role. Linear in what can be reached.
std::unique_ptr<PathSearch> search_everywhere(SearchTask task, bool all, Execution& execution);

}  // namespace talkgraph::query
