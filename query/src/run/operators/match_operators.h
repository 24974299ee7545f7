// The operators that find nodes, relationships and paths, each in a file of its own.
// Every operator owns what it reads from; expressions and patterns belong to the
// statement's tree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
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

// The path along elements that are bound: node, relationship, node, ...
struct BuildPath final : Operator {
  OperatorPtr input;
  Slot slot = kNoSlot;
  std::vector<Slot> elements;
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

}  // namespace talkgraph::query
