#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

class ArgumentCursor final : public Cursor {
 public:
  explicit ArgumentCursor(Row argument) : argument_(std::move(argument)) {}

  Result<bool> next(Row& row) override {
    if (done_) return false;
    done_ = true;
    row = std::move(argument_);
    return true;
  }

 private:
  Row argument_;
  bool done_ = false;
};

}  // namespace

Result<CursorPtr> Argument::make_cursor(Execution&, const Row& argument) const {
  return std::make_unique<ArgumentCursor>(argument);
}

}  // namespace talkgraph::query
