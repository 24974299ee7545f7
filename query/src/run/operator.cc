#include "run/operator.h"

#include "run/profile.h"

namespace talkgraph::query {

namespace {

class MeasuredCursor final : public Cursor {
 public:
  MeasuredCursor(CursorPtr cursor, Measurement& measurement, Execution& execution)
      : cursor_(std::move(cursor)), measurement_(measurement), execution_(execution) {}

  Result<bool> next(Row& row) override {
    const Stopwatch watch(execution_, measurement_);
    auto more = cursor_->next(row);
    if (more && *more) ++measurement_.rows;
    return more;
  }

 private:
  CursorPtr cursor_;
  Measurement& measurement_;
  Execution& execution_;
};

}  // namespace

Result<CursorPtr> Operator::open(Execution& execution, const Row& argument) const {
  Profile* profile = execution.profile();
  if (!profile) return make_cursor(execution, argument);
  Measurement& measurement = profile->of(*this);
  const Stopwatch watch(execution, measurement);
  TG_ASSIGN(CursorPtr cursor, make_cursor(execution, argument));
  return std::make_unique<MeasuredCursor>(std::move(cursor), measurement, execution);
}

Result<std::optional<std::uint64_t>> Operator::count_rows(Execution&, const Row&,
                                                          std::uint64_t) const {
  return std::nullopt;
}

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
