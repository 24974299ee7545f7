#include "run/evaluate.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class UnwindCursor final : public Cursor {
 public:
  UnwindCursor(const Unwind& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (at_ == size_) {
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_ASSIGN(value_, evaluate(*plan_.list, row, execution_));
      at_ = 0;
      // Null is no row, and what is no list is a list of one.
      size_ = value_.is_null() ? 0 : value_.as_list() ? value_.as_list()->size() : 1;
    }
    TG_TRY(execution_.tick());
    row[plan_.slot] = value_.as_list() ? (*value_.as_list())[at_] : value_;
    ++at_;
    return true;
  }

 private:
  const Unwind& plan_;
  Execution& execution_;
  CursorPtr input_;
  Datum value_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
};

}  // namespace

Result<CursorPtr> Unwind::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<UnwindCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
