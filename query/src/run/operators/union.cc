#include "run/operators/key_set.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class UnionCursor final : public Cursor {
 public:
  UnionCursor(const Union& plan, Execution& execution, Row argument)
      : plan_(plan), execution_(execution), argument_(std::move(argument)), memory_(execution) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      if (!current_) {
        if (at_ == plan_.inputs.size()) return false;
        TG_ASSIGN(current_, plan_.inputs[at_++]->open(execution_, argument_));
      }
      TG_ASSIGN(const bool more, current_->next(row));
      if (!more) {
        current_.reset();
        continue;
      }
      std::vector<Datum> values;
      for (const Slot slot : plan_.from[at_ - 1]) values.push_back(row[slot]);
      for (std::size_t i = 0; i < plan_.columns.size(); ++i) row[plan_.columns[i]] = values[i];
      if (!plan_.distinct) return true;
      if (!seen_.insert(values).inserted) continue;
      TG_TRY(memory_.charge(values));
      return true;
    }
  }

 private:
  const Union& plan_;
  Execution& execution_;
  Row argument_;
  HeldMemory memory_;
  KeySet seen_;
  CursorPtr current_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> Union::make_cursor(Execution& execution, const Row& argument) const {
  return std::make_unique<UnionCursor>(*this, execution, argument);
}

}  // namespace talkgraph::query
