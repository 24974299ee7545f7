#include "run/operators/path_search.h"

#include <algorithm>
#include <unordered_map>

#include "run/operators/search_side.h"

namespace talkgraph::query {

namespace {

// The steps of shortest walks, each at the node where it begins.
using StepGraph = std::unordered_map<NodeId, std::vector<SearchStep>>;

// Gives the walks from `source` that follow the steps to a node without any.
class WalksOf {
 public:
  void start(const StepGraph* steps, NodeId source) {
    steps_ = steps;
    tried_.assign(1, 0);
    nodes_.assign(1, source);
    walk_.clear();
  }

  std::optional<Walk> next() {
    while (!nodes_.empty()) {
      const auto found = steps_->find(nodes_.back());
      if (found == steps_->end()) {
        Walk walk = walk_;
        go_back();
        return walk;
      }
      if (tried_.back() == found->second.size()) {
        go_back();
        continue;
      }
      const SearchStep& step = found->second[tried_.back()++];
      walk_.push_back(step);
      nodes_.push_back(step.end);
      tried_.push_back(0);
    }
    return std::nullopt;
  }

 private:
  void go_back() {
    nodes_.pop_back();
    tried_.pop_back();
    if (!walk_.empty()) walk_.pop_back();
  }

  const StepGraph* steps_ = nullptr;
  std::vector<NodeId> nodes_;
  std::vector<std::size_t> tried_;
  Walk walk_;
};

class FromBothEnds final : public PathSearch {
 public:
  FromBothEnds(SearchTask task, Execution& execution)
      : task_(std::move(task)),
        execution_(execution),
        memory_(execution),
        source_(task_.source),
        target_(task_.target) {}

  Result<std::optional<Walk>> next() override {
    if (!searched_) {
      searched_ = true;
      TG_TRY(search());
    }
    return met_ ? walks_.next() : std::optional<Walk>();
  }

 private:
  Result<void> search() {
    std::vector<NodeId> meetings;
    while (meetings.empty() && !source_.frontier.empty() && !target_.frontier.empty()) {
      if (source_.distance + target_.distance >= task_.max_length) return {};
      const bool forward = source_.frontier.size() <= target_.frontier.size();
      Side& side = forward ? source_ : target_;
      TG_TRY(side.advance(task_.find_steps, forward, execution_, memory_));
      const Side& other = forward ? target_ : source_;
      for (const NodeId node : side.frontier) {
        if (other.reached.contains(node)) meetings.push_back(node);
      }
    }
    if (meetings.empty()) return {};
    met_ = true;
    std::sort(meetings.begin(), meetings.end());
    collect(source_, meetings, true);
    collect(target_, meetings, false);
    for (auto& [node, steps] : steps_) {
      std::sort(steps.begin(), steps.end(), [](const SearchStep& a, const SearchStep& b) {
        return a.relationship < b.relationship;
      });
    }
    walks_.start(&steps_, task_.source);
    return {};
  }

  // Enters the steps between the side's start and the meetings.
  void collect(const Side& side, const std::vector<NodeId>& meetings, bool forward) {
    std::vector<NodeId> waiting = meetings;
    std::unordered_map<NodeId, bool> done;
    while (!waiting.empty()) {
      const NodeId node = waiting.back();
      waiting.pop_back();
      if (std::exchange(done[node], true)) continue;
      for (const SearchStep& step : side.reached.at(node).last_steps) {
        if (forward) {
          steps_[step.end].push_back({step.relationship, node});
        } else {
          steps_[node].push_back(step);
        }
        waiting.push_back(step.end);
      }
    }
  }

  SearchTask task_;
  Execution& execution_;
  HeldMemory memory_;
  Side source_;
  Side target_;
  StepGraph steps_;
  WalksOf walks_;
  bool searched_ = false;
  bool met_ = false;
};

class Everywhere final : public PathSearch {
 public:
  Everywhere(SearchTask task, bool all, Execution& execution)
      : task_(std::move(task)),
        all_(all),
        execution_(execution),
        memory_(execution),
        side_(task_.source),
        targets_(side_.frontier) {}

  Result<std::optional<Walk>> next() override {
    while (true) {
      if (std::optional<Walk> walk = take()) return walk;
      while (at_ == targets_.size()) {
        if (side_.frontier.empty() || side_.distance >= task_.max_length) {
          return std::optional<Walk>();
        }
        TG_TRY(side_.advance(task_.find_steps, true, execution_, memory_));
        targets_ = side_.frontier;
        at_ = 0;
      }
      start(targets_[at_++]);
    }
  }

 private:
  std::optional<Walk> take() {
    if (!walking_) return std::nullopt;
    std::optional<Walk> walk = back_.next();
    walking_ = walk && all_;
    if (!walk) return std::nullopt;
    std::reverse(walk->begin(), walk->end());
    // Backwards, the steps told where they come from.
    for (std::size_t i = 0; i < walk->size(); ++i) {
      (*walk)[i].end = i + 1 < walk->size() ? (*walk)[i + 1].end : target_;
    }
    return walk;
  }

  // The walks to the target are those back from it, turned round. The source has
  // no last step, so that all of them end there; from it to itself leads only
  // the walk without a step.
  void start(NodeId target) {
    target_ = target;
    if (target == task_.source && task_.min_length > 0) return;
    for (std::vector<NodeId> waiting{target}; !waiting.empty();) {
      const NodeId node = waiting.back();
      waiting.pop_back();
      const auto& last_steps = side_.reached.at(node).last_steps;
      if (last_steps.empty() || steps_.contains(node)) continue;
      steps_[node] = last_steps;
      for (const SearchStep& step : last_steps) waiting.push_back(step.end);
    }
    back_.start(&steps_, target);
    walking_ = true;
  }

  SearchTask task_;
  bool all_;
  Execution& execution_;
  HeldMemory memory_;
  Side side_;
  std::vector<NodeId> targets_;
  std::size_t at_ = 0;
  NodeId target_;
  StepGraph steps_;
  WalksOf back_;
  bool walking_ = false;
};

}  // namespace

std::unique_ptr<PathSearch> search_from_both_ends(SearchTask task, Execution& execution) {
  return std::make_unique<FromBothEnds>(std::move(task), execution);
}

std::unique_ptr<PathSearch> search_everywhere(SearchTask task, bool all, Execution& execution) {
  return std::make_unique<Everywhere>(std::move(task), all, execution);
}

}  // namespace talkgraph::query
