#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class OptionalCursor final : public Cursor {
 public:
  OptionalCursor(const Optional& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      if (!inner_) {
        TG_ASSIGN(const bool more, input_->next(input_row_));
        if (!more) return false;
        TG_ASSIGN(inner_, plan_.inner->open(execution_, input_row_));
        found_ = false;
      }
      TG_ASSIGN(const bool more, inner_->next(row));
      if (more) {
        found_ = true;
        return true;
      }
      inner_.reset();
      if (found_) continue;
      row = input_row_;
      for (const Slot slot : plan_.slots) row[slot] = Datum();
      return true;
    }
  }

 private:
  const Optional& plan_;
  Execution& execution_;
  CursorPtr input_;
  CursorPtr inner_;
  Row input_row_;
  bool found_ = false;
};

}  // namespace

Result<CursorPtr> Optional::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<OptionalCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
