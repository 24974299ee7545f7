#include <algorithm>

#include "run/operators/match_operators.h"
#include "run/operators/matching.h"

namespace talkgraph::query {

namespace {

struct Ends {
  NodeId left;
  NodeId right;
};

class ProjectEndsCursor final : public Cursor {
 public:
  ProjectEndsCursor(const ProjectEnds& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      while (at_ == ends_.size()) {
        TG_ASSIGN(const bool more, input_->next(row));
        if (!more) return false;
        TG_TRY(execution_.tick());
        find_ends(row);
      }
      const Ends ends = ends_[at_++];
      if (!fits(row, plan_.left, plan_.left_bound, ends.left)) continue;
      if (!fits(row, plan_.right, plan_.right_bound, ends.right)) continue;
      if (plan_.left == plan_.right && ends.left != ends.right) continue;
      row[plan_.left] = ends.left;
      row[plan_.right] = ends.right;
      return true;
    }
  }

 private:
  bool fits(const Row& row, Slot slot, bool bound, NodeId node) const {
    const NodeId* wanted = bound ? row[slot].as_node() : &node;
    return wanted && *wanted == node;
  }

  bool usable(const Relationship& relationship, const Row& row) const {
    const auto& types = plan_.pattern->types;
    const std::string_view type = execution_.graph().type_name(relationship.type);
    if (const auto& expression = plan_.pattern->type_expression;
        expression && !query::fits(*expression, {&type, 1})) {
      return false;
    }
    return (types.empty() || std::find(types.begin(), types.end(), type) != types.end()) &&
           !is_matched_already(relationship.id, row, plan_.different_from);
  }

  void find_ends(const Row& row) {
    ends_.clear();
    at_ = 0;
    const Datum& bound = row[plan_.pattern->slot];
    std::vector<Relationship> walk;
    if (const Relationship* relationship = bound.as_relationship()) {
      if (plan_.pattern->variable_length) return;
      walk.push_back(*relationship);
    } else if (const DatumList* list = bound.as_list(); list && plan_.pattern->variable_length) {
      for (const Datum& item : *list) {
        if (!item.as_relationship()) return;
        walk.push_back(*item.as_relationship());
      }
      const std::uint64_t length = walk.size();
      if (length < plan_.pattern->min_length.value_or(1)) return;
      if (length > plan_.pattern->max_length.value_or(UINT64_MAX)) return;
    }
    if (walk.empty()) return;
    const auto can_use = [&](const Relationship& relationship) {
      return usable(relationship, row);
    };
    if (!std::all_of(walk.begin(), walk.end(), can_use)) return;
    const Direction direction = plan_.pattern->direction;
    const Relationship& first = walk.front();
    if (direction != Direction::kIncoming) follow(walk, first.source);
    const bool loop = first.source == first.target;
    if (direction == Direction::kIncoming || (direction == Direction::kBoth && !loop)) {
      follow(walk, first.target);
    }
  }

  // Adds the ends if the relationships make a walk from `left` in the
  // pattern's direction.
  void follow(const std::vector<Relationship>& walk, NodeId left) {
    const Direction direction = plan_.pattern->direction;
    NodeId at = left;
    for (const Relationship& relationship : walk) {
      if (direction == Direction::kOutgoing && relationship.source != at) return;
      if (direction == Direction::kIncoming && relationship.target != at) return;
      if (relationship.source != at && relationship.target != at) return;
      at = other_end(relationship, at);
    }
    ends_.push_back({left, at});
  }

  const ProjectEnds& plan_;
  Execution& execution_;
  CursorPtr input_;
  std::vector<Ends> ends_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> ProjectEnds::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ProjectEndsCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
