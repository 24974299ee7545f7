#include <algorithm>
#include <unordered_set>

#include "run/operators/match_operators.h"
#include "run/operators/matching.h"

namespace talkgraph::query {

namespace {

// Depth first, as many cursors open as the walk has rounds.
class ExpandQuantifiedCursor final : public Cursor {
 public:
  ExpandQuantifiedCursor(const ExpandQuantified& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      if (!walking_) {
        TG_ASSIGN(const bool more, input_->next(input_row_));
        if (!more) return false;
        const NodeId* from = input_row_[plan_.from].as_node();
        if (!from) continue;
        walking_ = true;
        at_node_ = *from;
        TG_TRY(enter());
        if (plan_.min_rounds == 0 && emit(row)) return true;
      }
      TG_ASSIGN(const bool moved, step());
      if (moved && rounds_.size() >= plan_.min_rounds && emit(row)) return true;
    }
  }

 private:
  struct Round {
    std::vector<Relationship> relationships;
    std::vector<Datum> values;  // of the groups' variables
    NodeId before;
  };
  struct Choices {
    CursorPtr cursor;  // null where the walk may not go on
    Row row;           // of the cursor
  };

  // Opens the choices for the next round from where the walk is.
  Result<void> enter() {
    Choices choices;
    if (rounds_.size() < plan_.max_rounds) {
      Row argument = input_row_;
      argument[plan_.round_from] = at_node_;
      TG_ASSIGN(choices.cursor, plan_.round->open(execution_, argument));
    }
    choices_.push_back(std::move(choices));
    return {};
  }

  // Goes one round on, or back; true if it went on.
  Result<bool> step() {
    bool more = false;
    const CursorPtr& cursor = choices_.back().cursor;
    Row& found = choices_.back().row;
    if (cursor) {
      TG_ASSIGN(more, cursor->next(found));
    }
    if (!more) {
      leave();
      return false;
    }
    Round round;
    round.before = at_node_;
    for (const Slot slot : plan_.round_relationships) {
      round.relationships.push_back(*found[slot].as_relationship());
    }
    for (const Relationship& relationship : round.relationships) {
      if (used_.contains(relationship.id)) return false;
      if (is_matched_already(relationship.id, input_row_, plan_.different_from)) return false;
    }
    for (const Relationship& relationship : round.relationships) used_.insert(relationship.id);
    for (const GroupVariable& group : plan_.groups) round.values.push_back(found[group.inner]);
    at_node_ = *found[plan_.round_to].as_node();
    rounds_.push_back(std::move(round));
    TG_TRY(enter());
    return true;
  }

  void leave() {
    choices_.pop_back();
    if (rounds_.empty()) {
      walking_ = false;
      return;
    }
    for (const Relationship& relationship : rounds_.back().relationships) {
      used_.erase(relationship.id);
    }
    at_node_ = rounds_.back().before;
    rounds_.pop_back();
  }

  bool emit(Row& row) {
    if (plan_.to_bound) {
      const NodeId* wanted = input_row_[plan_.to].as_node();
      if (!wanted || *wanted != at_node_) return false;
    }
    row = input_row_;
    if (!plan_.to_bound) row[plan_.to] = at_node_;
    DatumList relationships;
    std::vector<DatumList> lists(plan_.groups.size());
    for (std::size_t i = 0; i < rounds_.size(); ++i) {
      const Round& round = rounds_[plan_.reversed ? rounds_.size() - 1 - i : i];
      relationships.insert(relationships.end(), round.relationships.begin(),
                           round.relationships.end());
      for (std::size_t g = 0; g < lists.size(); ++g) lists[g].push_back(round.values[g]);
    }
    row[plan_.relationships] = std::move(relationships);
    for (std::size_t g = 0; g < lists.size(); ++g) row[plan_.groups[g].list] = std::move(lists[g]);
    return true;
  }

  const ExpandQuantified& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row input_row_;
  bool walking_ = false;
  NodeId at_node_;
  std::vector<Choices> choices_;  // one more than rounds_
  std::vector<Round> rounds_;
  std::unordered_set<RelationshipId> used_;
};

}  // namespace

Result<CursorPtr> ExpandQuantified::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ExpandQuantifiedCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
