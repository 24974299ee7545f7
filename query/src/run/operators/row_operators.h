// The operators that make rows of other rows, each in a file of its own. They own as those
// of match_operators.h do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parse/ast.h"
#include "run/operator.h"

namespace talkgraph::query {

// Rows for which a condition is true.
struct Filter final : Operator {
  OperatorPtr input;
  const Expr* condition = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The inner plan's rows for each row; if there are none, the row itself with
// nulls in `slots`.
struct Optional final : Operator {
  OperatorPtr input;
  OperatorPtr inner;
  std::vector<Slot> slots;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The rows of one plan after those of another. from[i] are the columns of
// inputs[i]; their values are put into `columns`, if there are any.
struct Union final : Operator {
  std::vector<OperatorPtr> inputs;
  std::vector<std::vector<Slot>> from;
  std::vector<Slot> columns;
  bool distinct = false;  // of equivalent rows, the first
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The inner plan's rows for each row; as `unit` the inner plan is run, and the
// row stays. `optional`: the row with nulls in `columns` if there are none.
struct CallSubquery final : Operator {
  OperatorPtr input;
  OperatorPtr inner;
  std::vector<Slot> columns;
  bool updates = false;  // then every row is taken before the first is given
  bool optional = false;
  bool unit = false;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

struct Unwind final : Operator {
  OperatorPtr input;
  const Expr* list = nullptr;
  Slot slot = kNoSlot;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// One row with a number that the graph knows without a look at what it counts:
// its nodes, or those with the label; or the relationships of the types, or those
// of them that leave (reach) nodes with the label.
struct CountFromStatistics final : Operator {
  OperatorPtr input;
  Slot slot = kNoSlot;
  bool relationships = false;
  std::vector<std::string> types;
  std::optional<std::string> label;
  Direction direction = Direction::kOutgoing;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The argument, once for each relationship at a node: for subqueries of which
// only the number of rows is wanted.
struct Degree final : Operator {
  Slot from = kNoSlot;
  Direction direction = Direction::kBoth;
  std::vector<std::string> types;
  const LabelExpression* type_expression = nullptr;  // null: types
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
  Result<std::optional<std::uint64_t>> count_rows(Execution& execution, const Row& argument,
                                                  std::uint64_t enough) const override;
};

// Values of expressions, put into slots.
struct Project final : Operator {
  OperatorPtr input;
  std::vector<std::pair<const Expr*, Slot>> items;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// One row per group: a row of the group with the aggregating functions' results
// in their slots, and the keys in theirs. Groups come in the order of their
// first rows. Without keys there is one group, even of no rows.
struct Aggregate final : Operator {
  OperatorPtr input;
  std::vector<std::pair<const Expr*, Slot>> keys;
  std::vector<Expr*> aggregates;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The first of the rows that are equivalent in `slots`.
struct Distinct final : Operator {
  OperatorPtr input;
  std::vector<Slot> slots;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Rows in order; equal ones stay as they came. With a limit it keeps no more
// than the first rows, `skip` included.
struct Sort final : Operator {
  OperatorPtr input;
  std::vector<std::pair<const Expr*, bool>> keys;  // true: descending
  const Expr* skip = nullptr;
  const Expr* limit = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// What SKIP or LIMIT says; SyntaxError for what is no number of rows.
Result<std::uint64_t> number_of_rows(const Expr& count, Row row, Execution& execution);

struct Skip final : Operator {
  OperatorPtr input;
  const Expr* count = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

struct Limit final : Operator {
  OperatorPtr input;
  const Expr* count = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

struct CallProcedure final : Operator {
  OperatorPtr input;
  const CallClause* call = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

}  // namespace talkgraph::query
