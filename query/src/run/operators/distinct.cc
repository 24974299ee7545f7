#include "run/operators/key_set.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class DistinctCursor final : public Cursor {
 public:
  DistinctCursor(const Distinct& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), memory_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      key_.clear();
      for (const Slot slot : plan_.slots) key_.push_back(row[slot]);
      if (!seen_.insert(key_).inserted) continue;
      TG_TRY(memory_.charge(key_));
      return true;
    }
  }

 private:
  const Distinct& plan_;
  Execution& execution_;
  HeldMemory memory_;
  CursorPtr input_;
  KeySet seen_;
  std::vector<Datum> key_;  // of the last row
};

}  // namespace

Result<CursorPtr> Distinct::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<DistinctCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
