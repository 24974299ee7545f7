// Skip and Limit.
#include "run/evaluate.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

Result<std::uint64_t> number_of_rows(const Expr& count, Row row, Execution& execution) {
  TG_ASSIGN(const Datum value, evaluate(count, row, execution));
  const auto error = [&](Detail detail, const std::string& message) {
    return fail(execution.error(ErrorType::kSyntaxError, detail, message, count.span));
  };
  if (!value.as_int()) {
    return error(Detail::kInvalidArgumentType,
                 "a number of rows cannot be " + std::string(kind_name(value.kind())));
  }
  if (*value.as_int() < 0) {
    return error(Detail::kNegativeIntegerArgument, "a number of rows cannot be negative");
  }
  return static_cast<std::uint64_t>(*value.as_int());
}

namespace {

class SkipCursor final : public Cursor {
 public:
  SkipCursor(std::uint64_t count, CursorPtr input) : count_(count), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    for (; count_ > 0; --count_) {
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
    }
    return input_->next(row);
  }

 private:
  std::uint64_t count_;
  CursorPtr input_;
};

class LimitCursor final : public Cursor {
 public:
  LimitCursor(std::uint64_t count, CursorPtr input) : count_(count), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    if (count_ == 0) return false;
    --count_;
    return input_->next(row);
  }

 private:
  std::uint64_t count_;
  CursorPtr input_;
};

}  // namespace

Result<CursorPtr> Skip::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(const std::uint64_t rows, number_of_rows(*count, argument, execution));
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<SkipCursor>(rows, std::move(cursor));
}

// The input is opened, and so has written what it writes, whatever the limit.
Result<CursorPtr> Limit::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(const std::uint64_t rows, number_of_rows(*count, argument, execution));
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<LimitCursor>(rows, std::move(cursor));
}

}  // namespace talkgraph::query
