// What plans are made of. An operator is a part of the plan and never changes;
// opened, it becomes a cursor that is pulled for one row after another.
#pragma once

#include <memory>
#include <vector>

#include "run/execution.h"

namespace talkgraph::query {

class Description;

class Cursor {
 public:
  virtual ~Cursor() = default;
  // The next row, or false when there are no more; then it is not called again.
  // `row` is the same one every time, with all that was put into it: a cursor only
  // fills the slots of its own operator, so that whoever calls it may change others,
  // but not those.
  virtual Result<bool> next(Row& row) = 0;
};

using CursorPtr = std::unique_ptr<Cursor>;

struct Operator {
  virtual ~Operator() = default;
  // `argument` is the row that the plan's leaf starts from; it is copied.
  // Operators that write do all their work here, so that a clause is done with
  // all rows before the next one begins. Measured if the execution has a profile.
  Result<CursorPtr> open(Execution& execution, const Row& argument) const;

  // How many rows it gives, or at least `enough`, where that is known without them.
  virtual Result<std::optional<std::uint64_t>> count_rows(Execution& execution, const Row& argument,
                                                          std::uint64_t enough) const;

  // What EXPLAIN shows.
  virtual void describe(Description& description) const = 0;

  // How many rows the planner expects; below 0 if it does not know.
  double estimated_rows = -1;

 protected:
  virtual Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const = 0;
};

using OperatorPtr = std::unique_ptr<const Operator>;

// All rows of a plan, charged to `memory`.
Result<std::vector<Row>> drain(const Operator& plan, Execution& execution, const Row& argument,
                               HeldMemory& memory);

// Rows that were made before.
class BufferCursor final : public Cursor {
 public:
  BufferCursor(std::vector<Row> rows, std::unique_ptr<HeldMemory> memory)
      : memory_(std::move(memory)), rows_(std::move(rows)) {}
  Result<bool> next(Row& row) override;

 private:
  std::unique_ptr<HeldMemory> memory_;
  std::vector<Row> rows_;
  std::size_t at_ = 0;
};

}  // namespace talkgraph::query
