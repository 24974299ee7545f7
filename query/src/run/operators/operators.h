// The operators of plans, each in a file of its own. Every one owns what it
// reads from; expressions and patterns belong to the statement's tree.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parse/ast.h"
#include "run/operator.h"

namespace talkgraph::query {

struct NodeList;

// The argument, once: the leaf of every plan.
struct Argument final : Operator {
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Every node in turn, or those with at least one of the labels.
struct NodeScan final : Operator {
  OperatorPtr input;
  Slot slot = kNoSlot;
  std::vector<std::string> labels;  // empty: all nodes
  // What it finds for every row, ascending. Never null.
  Result<std::shared_ptr<const NodeList>> find(Execution& execution) const;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Nodes with a label that are found by the value of a property. For kEqual these
// are all that there are and no others; else the condition has still to be tried.
struct NodeSeek final : Operator {
  enum class Kind { kEqual, kIn, kRange, kPrefix };
  struct Bound {
    const Expr* value = nullptr;
    bool inclusive = true;
  };
  OperatorPtr input;
  Slot slot = kNoSlot;
  std::string label;
  std::string key;
  Kind kind = Kind::kEqual;
  const Expr* value = nullptr;  // but for kRange
  std::optional<Bound> low;
  std::optional<Bound> high;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Relationships at a bound node. The other end is bound, or compared if it has
// its value already.
struct Expand final : Operator {
  OperatorPtr input;
  Slot from = kNoSlot;
  Slot relationship = kNoSlot;
  Slot to = kNoSlot;
  bool to_bound = false;
  Direction direction = Direction::kBoth;
  std::vector<std::string> types;
  const LabelExpression* type_expression = nullptr;  // null: types
  std::vector<Slot> different_from;  // relationships, or lists of them, matched before
  double expected = 0;               // rows of the input that are surely asked for
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The same for walks of several relationships, none of them twice; the slot of
// the relationship gets their list, from left to right in the pattern.
struct ExpandVariable final : Operator {
  OperatorPtr input;
  Slot from = kNoSlot;
  Slot relationships = kNoSlot;
  Slot to = kNoSlot;
  bool to_bound = false;
  bool reversed = false;  // `from` is the right end of the pattern
  Direction direction = Direction::kBoth;
  std::vector<std::string> types;
  const LabelExpression* type_expression = nullptr;  // null: types
  std::vector<Slot> different_from;
  const Expr* properties = nullptr;  // that every relationship has; null: any
  std::uint64_t min_length = 1;
  std::uint64_t max_length = UINT64_MAX;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The nodes at the end of such walks, each once, where nothing else is asked of
// them and min_length is at most 1. Linear in what can be reached.
struct ExpandReachable final : Operator {
  OperatorPtr input;
  Slot from = kNoSlot;
  Slot to = kNoSlot;
  bool to_bound = false;
  Direction direction = Direction::kBoth;
  std::vector<std::string> types;
  const LabelExpression* type_expression = nullptr;  // null: types
  std::uint64_t min_length = 1;
  std::uint64_t max_length = UINT64_MAX;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Walks made of rounds, each a row of `round`, no relationship twice. The slot of
// the relationship gets the list of them all, groups the lists of their variables,
// from left to right in the pattern.
struct ExpandQuantified final : Operator {
  OperatorPtr input;
  OperatorPtr round;  // from a row in which `round_from` has its value
  Slot from = kNoSlot;
  Slot to = kNoSlot;
  bool to_bound = false;
  bool reversed = false;  // `from` is the right end of the pattern
  Slot round_from = kNoSlot;
  Slot round_to = kNoSlot;
  Slot relationships = kNoSlot;
  std::vector<Slot> round_relationships;
  std::vector<GroupVariable> groups;
  std::vector<Slot> different_from;
  std::uint64_t min_rounds = 0;
  std::uint64_t max_rounds = UINT64_MAX;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The shortest walks between two nodes, no relationship twice: `count` of them,
// or all of the `count` least lengths. The steps are rows of `forward`, in which
// step_left has its value, and of `backward`, in which step_right has.
struct ShortestPath final : Operator {
  OperatorPtr input;
  OperatorPtr forward;
  OperatorPtr backward;
  Slot from = kNoSlot;
  Slot to = kNoSlot;
  bool to_bound = false;  // if not: to every node that can be reached
  bool reversed = false;  // `from` is the right end of the pattern
  Slot step_left = kNoSlot;
  Slot step_relationship = kNoSlot;
  Slot step_right = kNoSlot;
  Slot relationships = kNoSlot;
  bool single = false;  // not a list but the one relationship
  std::vector<GroupVariable> groups;
  Slot path = kNoSlot;
  std::vector<const Expr*> conditions;  // that the walks must fulfil
  std::uint64_t count = 1;
  bool whole_groups = false;
  std::uint64_t min_length = 1;
  std::uint64_t max_length = UINT64_MAX;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Of the inner plan's rows for each row, those of the shortest paths between the
// first and the last of `nodes`.
struct SelectPaths final : Operator {
  OperatorPtr input;
  OperatorPtr inner;
  std::vector<Slot> nodes;
  std::vector<Slot> relationships;
  std::uint64_t count = 1;
  bool whole_groups = false;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The ends of a relationship, or of a list of them, that is bound already.
struct ProjectEnds final : Operator {
  OperatorPtr input;
  const RelationshipPattern* pattern = nullptr;
  Slot left = kNoSlot;
  Slot right = kNoSlot;
  bool left_bound = false;
  bool right_bound = false;
  std::vector<Slot> different_from;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Rows in which a node, a relationship or every relationship of a list is not
// null, has the labels, and has the properties of a map.
struct PatternCheck final : Operator {
  OperatorPtr input;
  Slot slot = kNoSlot;
  std::vector<std::string> labels;
  const LabelExpression* label_expression = nullptr;
  const Expr* properties = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// Rows for which a condition is true.
struct Filter final : Operator {
  OperatorPtr input;
  const Expr* condition = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The path along elements that are bound: node, relationship, node, ...
struct BuildPath final : Operator {
  OperatorPtr input;
  Slot slot = kNoSlot;
  std::vector<Slot> elements;
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

// The pairs of rows whose keys are equal, as `=` has it. The inner plan is run
// once, when the first row comes, and does not read the input's slots.
struct HashJoin final : Operator {
  struct Key {
    const Expr* input = nullptr;
    const Expr* inner = nullptr;
  };
  OperatorPtr input;
  OperatorPtr inner;
  std::vector<Key> keys;
  std::vector<Slot> slots;  // what the inner plan fills
  // Relationships, or lists of them, that must differ.
  std::vector<Slot> input_relationships;
  std::vector<Slot> inner_relationships;
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

// An operator that writes: takes all rows of its input, then applies itself to
// each, then gives the rows that came of it. Where no row can tell what another
// has written, `streams`: it takes and gives one after another.
struct Update : Operator {
  OperatorPtr input;
  bool streams = false;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;

  // Appends to `out` the rows that follow from `row`.
  virtual Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const = 0;
};

struct Create final : Update {
  const CreateClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

struct SetProperties final : Update {
  const std::vector<SetItem>* items = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

struct Remove final : Update {
  const RemoveClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

// Not an Update: it deletes only once it has seen the targets of every row.
struct Delete final : Operator {
  OperatorPtr input;
  const DeleteClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The body for each item of a list; the row stays.
struct Foreach final : Update {
  const Expr* list = nullptr;
  Slot slot = kNoSlot;
  OperatorPtr body;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

// An index or a constraint, made or dropped.
struct ChangeSchema final : Update {
  const SchemaClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

struct Merge final : Update {
  const MergeClause* clause = nullptr;
  OperatorPtr match;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

}  // namespace talkgraph::query
