#include "run/evaluate.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class ProjectCursor final : public Cursor {
 public:
  ProjectCursor(const Project& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    TG_TRY(execution_.tick());
    TG_ASSIGN(const bool more, input_->next(row));
    if (!more) return false;
    for (const auto& [expr, slot] : plan_.items) {
      TG_ASSIGN(row[slot], evaluate(*expr, row, execution_));
    }
    return true;
  }

 private:
  const Project& plan_;
  Execution& execution_;
  CursorPtr input_;
};

}  // namespace

Result<CursorPtr> Project::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ProjectCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
