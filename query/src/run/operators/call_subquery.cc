#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class CallSubqueryCursor final : public Cursor {
 public:
  CallSubqueryCursor(const CallSubquery& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      if (!inner_) {
        TG_ASSIGN(const bool more, input_->next(input_row_));
        if (!more) return false;
        TG_ASSIGN(inner_, plan_.inner->open(execution_, input_row_));
        found_ = false;
      }
      TG_ASSIGN(const bool more, inner_->next(row));
      if (more && plan_.unit) continue;
      if (more) {
        found_ = true;
        return true;
      }
      inner_.reset();
      if (!plan_.unit && (found_ || !plan_.optional)) continue;
      row = input_row_;
      for (const Slot slot : plan_.columns) row[slot] = Datum();
      return true;
    }
  }

 private:
  const CallSubquery& plan_;
  Execution& execution_;
  CursorPtr input_;
  CursorPtr inner_;
  Row input_row_;
  bool found_ = false;
};

}  // namespace

Result<CursorPtr> CallSubquery::make_cursor(Execution& execution, const Row& argument) const {
  if (!updates) {
    TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
    return std::make_unique<CallSubqueryCursor>(*this, execution, std::move(cursor));
  }
  auto before = std::make_unique<HeldMemory>(execution);
  TG_ASSIGN(std::vector<Row> rows, drain(*input, execution, argument, *before));
  CallSubqueryCursor cursor(*this, execution,
                            std::make_unique<BufferCursor>(std::move(rows), std::move(before)));
  auto memory = std::make_unique<HeldMemory>(execution);
  std::vector<Row> results;
  Row row;
  while (true) {
    TG_ASSIGN(const bool more, cursor.next(row));
    if (!more) break;
    TG_TRY(memory->charge(row));
    results.push_back(row);
  }
  return std::make_unique<BufferCursor>(std::move(results), std::move(memory));
}

}  // namespace talkgraph::query
