#include "run/operator.h"

namespace talkgraph::query {

Result<std::vector<Row>> drain(const Operator& plan, Execution& execution, const Row& argument,
                               HeldMemory& memory) {
  TG_ASSIGN(const CursorPtr cursor, plan.open(execution, argument));
  std::vector<Row> rows;
  Row row;
  while (true) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, cursor->next(row));
    if (!more) return rows;
    TG_TRY(memory.charge(row));
    rows.push_back(row);
  }
}

Result<bool> BufferCursor::next(Row& row) {
  if (at_ == rows_.size()) return false;
  row = std::move(rows_[at_++]);
  return true;
}

}  // namespace talkgraph::query
