#include <algorithm>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

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
      const Entry entry = queue_.top();
      queue_.pop();
      if (fruitless_ >= kPatience) {
        TG_ASSIGN(const bool still_first, look_ahead(entry));
        if (!still_first) continue;
      }
      ++fruitless_;
      const std::uint32_t index = entry.index;
      TG_TRY(walk_on(index));
      const Visit& visit = visits_[index];
      if (visit.step.end == task_.target && visit.length >= task_.min_length) {
        fruitless_ = 0;
        return walk_to(index);
      }
    }
    return std::optional<Walk>();
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  // After so many walks without a result, each is only followed if it can still
  // reach the target without what it has used: then every one leads to a result.
  static constexpr std::uint32_t kPatience = 64;
  struct Visit {
    std::uint32_t before = kNone;
    std::uint32_t length = 0;
    SearchStep step;
  };
  struct Entry {
    std::uint64_t least_length = 0;
    std::uint32_t length = 0;  // of equal ones, those first that are nearer to their end,
    std::uint32_t index = 0;   // then older ones
    bool operator<(const Entry& other) const {
      return std::tuple(other.least_length, length, other.index) <
             std::tuple(least_length, other.length, index);
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
    push(static_cast<std::uint32_t>(visits_.size() - 1), length + distance->second);
  }

  void push(std::uint32_t index, std::uint64_t least_length) {
    queue_.push({std::max(least_length, task_.min_length), visits_[index].length, index});
  }

  // Is the walk still the one to follow? If not, it has another place in the queue,
  // or none.
  Result<bool> look_ahead(const Entry& entry) {
    TG_ASSIGN(const std::optional<std::uint64_t> left, distance_left(entry.index));
    if (!left) return false;
    const std::uint64_t least = entry.length + *left;
    if (least > task_.max_length) return false;
    if (std::max(least, task_.min_length) <= entry.least_length) return true;
    push(entry.index, least);
    return false;
  }

  // From the walk's end to the target, without the relationships that it has used.
  Result<std::optional<std::uint64_t>> distance_left(std::uint32_t index) {
    std::unordered_set<RelationshipId> used;
    for (std::uint32_t i = index; visits_[i].before != kNone; i = visits_[i].before) {
      used.insert(visits_[i].step.relationship.id);
    }
    const auto unused_steps = [&](NodeId node, bool forward,
                                  std::vector<SearchStep>& steps) -> Result<void> {
      TG_TRY(task_.find_steps(node, forward, steps));
      std::erase_if(steps, [&](const SearchStep& step) {
        return used.contains(step.relationship.id) || !distances_.contains(step.end);
      });
      return {};
    };
    HeldMemory memory(execution_);
    Side side(visits_[index].step.end);
    while (!side.reached.contains(task_.target) && !side.frontier.empty()) {
      TG_TRY(side.advance(unused_steps, true, execution_, memory));
    }
    if (!side.reached.contains(task_.target)) return std::optional<std::uint64_t>();
    return std::optional(side.distance);
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
  std::uint32_t fruitless_ = 0;  // walks followed since the last result
  bool started_ = false;
};

}  // namespace

std::unique_ptr<PathSearch> search_best_first(SearchTask task, Execution& execution) {
  return std::make_unique<BestFirst>(std::move(task), execution);
}

}  // namespace talkgraph::query
