#include <algorithm>
#include <unordered_set>

#include "run/operators/match_operators.h"
#include "run/operators/matching.h"

namespace talkgraph::query {

namespace {

// Depth first, with a stack of its own: walks may be as long as the graph.
class ExpandVariableCursor final : public Cursor {
 public:
  ExpandVariableCursor(const ExpandVariable& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      if (!walking_) {
        TG_ASSIGN(const bool more, input_->next(row));
        if (!more) return false;
        TG_ASSIGN(walking_, start(row));
        if (!walking_) continue;
        if (plan_.min_length == 0 && emit(row)) return true;
      }
      TG_ASSIGN(const bool moved, step(row));
      if (moved && walk_.size() >= plan_.min_length && emit(row)) return true;
    }
  }

 private:
  // The relationships that leave one node of the walk, and how many were tried.
  struct Level {
    NodeId node;
    std::vector<Relationship> choices;
    std::size_t tried = 0;
  };

  Result<bool> start(Row& row) {
    const NodeId* from = row[plan_.from].as_node();
    if (!from) return false;
    levels_.clear();
    walk_.clear();
    used_.clear();
    types_ = known_types(execution_.graph(), plan_.types, plan_.type_expression);
    wanted_.clear();
    if (plan_.properties) {
      TG_ASSIGN(wanted_, wanted_properties(*plan_.properties, row, execution_));
    }
    TG_TRY(enter(*from));
    return true;
  }

  Result<void> enter(NodeId node) {
    levels_.push_back({node, {}, 0});
    if (walk_.size() >= plan_.max_length) return {};
    return execution_.relationships_at(node, plan_.direction, types_, levels_.back().choices);
  }

  // Goes one relationship on, or back; true if it went on.
  Result<bool> step(const Row& row) {
    TG_TRY(execution_.tick());
    Level& level = levels_.back();
    if (level.tried == level.choices.size()) {
      leave();
      return false;
    }
    const Relationship relationship = level.choices[level.tried++];
    TG_ASSIGN(const bool usable, is_usable(relationship, row));
    if (!usable) return false;
    const NodeId end = other_end(relationship, level.node);
    walk_.push_back(relationship);
    used_.insert(relationship.id);
    TG_TRY(enter(end));
    return true;
  }

  void leave() {
    levels_.pop_back();
    if (walk_.empty()) {
      walking_ = false;
      return;
    }
    used_.erase(walk_.back().id);
    walk_.pop_back();
  }

  Result<bool> is_usable(const Relationship& relationship, const Row& row) {
    if (used_.contains(relationship.id)) return false;
    if (is_matched_already(relationship.id, row, plan_.different_from)) return false;
    if (wanted_.empty()) return true;
    return has_properties(relationship, wanted_, execution_, plan_.properties->span);
  }

  bool emit(Row& row) {
    const NodeId end = levels_.back().node;
    if (plan_.to_bound) {
      const NodeId* wanted = row[plan_.to].as_node();
      if (!wanted || *wanted != end) return false;
    }
    DatumList list(walk_.begin(), walk_.end());
    if (plan_.reversed) std::reverse(list.begin(), list.end());
    row[plan_.relationships] = std::move(list);
    if (!plan_.to_bound) row[plan_.to] = end;
    return true;
  }

  const ExpandVariable& plan_;
  Execution& execution_;
  CursorPtr input_;
  bool walking_ = false;
  std::optional<std::vector<TypeId>> types_;
  DatumMap wanted_;
  std::vector<Level> levels_;  // one more than walk_
  std::vector<Relationship> walk_;
  std::unordered_set<RelationshipId> used_;
};

}  // namespace

Result<CursorPtr> ExpandVariable::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ExpandVariableCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
