#include <algorithm>
#include <queue>
#include <unordered_map>

#include "run/operators/path_search.h"
#include "run/operators/search_side.h"

namespace talkgraph::query {

namespace {

class BestFirst final : public PathSearch {
 public:
  BestFirst(SearchTask task, Execution& execution)
      : task_(std::move(task)), execution_(execution), memory_(execution) {}

  Result<std::optional<Walk>> next() override {
    if (!started_) {
      started_ = true;
      TG_TRY(measure());
      add(kNone, {Relationship{}, task_.source}, 0);
    }
    while (!queue_.empty()) {
      TG_TRY(execution_.tick());
      const std::uint32_t index = queue_.top().index;
      queue_.pop();
      TG_TRY(walk_on(index));
      const Visit& visit = visits_[index];
      if (visit.step.end == task_.target && visit.length >= task_.min_length) {
        return walk_to(index);
      }
    }
    return std::optional<Walk>();
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Visit {
    std::uint32_t before = kNone;
    std::uint32_t length = 0;
    SearchStep step;
  };
  struct Entry {
    std::uint64_t least_length = 0;
    std::uint32_t index = 0;  // older first
    bool operator<(const Entry& other) const {
      return std::pair(other.least_length, other.index) < std::pair(least_length, index);
    }
  };

  // How far every node is from the target.
  Result<void> measure() {
    Side side(task_.target);
    while (!side.frontier.empty() && side.distance < task_.max_length) {
      TG_TRY(side.advance(task_.find_steps, false, execution_, memory_));
    }
    for (const auto& [node, reached] : side.reached) distances_[node] = reached.distance;
    return {};
  }

  void add(std::uint32_t before, const SearchStep& step, std::uint32_t length) {
    const auto distance = distances_.find(step.end);
    if (distance == distances_.end() || length + distance->second > task_.max_length) return;
    visits_.push_back({before, length, step});
    queue_.push({std::max<std::uint64_t>(length + distance->second, task_.min_length),
                 static_cast<std::uint32_t>(visits_.size() - 1)});
  }

  Result<void> walk_on(std::uint32_t index) {
    const Visit visit = visits_[index];
    if (visit.length >= task_.max_length) return {};
    std::vector<SearchStep> steps;
    TG_TRY(task_.find_steps(visit.step.end, true, steps));
    for (const SearchStep& step : steps) {
      if (!is_used(step.relationship.id, index)) add(index, step, visit.length + 1);
    }
    return memory_.charge(steps.size() * sizeof(Visit));
  }

  bool is_used(RelationshipId relationship, std::uint32_t index) const {
    for (; visits_[index].before != kNone; index = visits_[index].before) {
      if (visits_[index].step.relationship.id == relationship) return true;
    }
    return false;
  }

  std::optional<Walk> walk_to(std::uint32_t index) const {
    Walk walk;
    for (; visits_[index].before != kNone; index = visits_[index].before) {
      walk.push_back(visits_[index].step);
    }
    std::reverse(walk.begin(), walk.end());
    return walk;
  }

  SearchTask task_;
  Execution& execution_;
  HeldMemory memory_;
  std::unordered_map<NodeId, std::uint64_t> distances_;
  std::vector<Visit> visits_;
  std::priority_queue<Entry> queue_;
  bool started_ = false;
};

}  // namespace

std::unique_ptr<PathSearch> search_best_first(SearchTask task, Execution& execution) {
  return std::make_unique<BestFirst>(std::move(task), execution);
}

}  // namespace talkgraph::query
