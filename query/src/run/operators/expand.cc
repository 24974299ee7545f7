#include "run/operators/match_operators.h"
#include "run/operators/matching.h"

namespace talkgraph::query {

namespace {

class ExpandCursor final : public Cursor {
 public:
  ExpandCursor(const Expand& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {
    types_ = known_types(execution.graph(), plan.types, plan.type_expression);
  }

  Result<bool> next(Row& row) override {
    while (true) {
      while (at_ == found_.size()) {
        TG_ASSIGN(const bool more, input_->next(row));
        if (!more) return false;
        TG_TRY(find(row));
      }
      TG_TRY(execution_.tick());
      const Relationship& relationship = found_[at_++];
      const NodeId end = other_end(relationship, from_);
      if (plan_.to_bound) {
        const NodeId* wanted = row[plan_.to].as_node();
        if (!wanted || *wanted != end) continue;
      }
      if (is_matched_already(relationship.id, row, plan_.different_from)) continue;
      row[plan_.relationship] = relationship;
      if (!plan_.to_bound) row[plan_.to] = end;
      return true;
    }
  }

 private:
  Result<void> find(const Row& row) {
    found_.clear();
    at_ = 0;
    const NodeId* from = row[plan_.from].as_node();
    if (!from) return {};
    from_ = *from;
    return execution_.relationships_at(from_, plan_.direction, types_, found_, plan_.expected);
  }

  const Expand& plan_;
  Execution& execution_;
  CursorPtr input_;
  std::optional<std::vector<TypeId>> types_;
  NodeId from_;
  std::vector<Relationship> found_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> Expand::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ExpandCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
