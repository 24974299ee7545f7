// The syntax tree. The parser fills it but for the members marked "analysis"
// and "planner", which later stages add. Trees are at most kMaxTreeHeight high,
// so that reading, walking and destroying them may recurse.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/span.h"
#include "parse/label_expression.h"
#include "query/datum.h"

namespace talkgraph::query {

struct Expr;
struct Function;
struct Operator;
struct Procedure;
struct Query;
using ExprPtr = std::unique_ptr<Expr>;

// Reading takes up to 10 KiB of stack per level where little is optimised.
constexpr std::uint32_t kMaxTreeHeight = 200;

// Where a variable's value lies in a row.
using Slot = std::uint32_t;
constexpr Slot kNoSlot = UINT32_MAX;

enum class Comparison { kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual };
enum class Quantifier { kAll, kAny, kNone, kSingle };

enum class ExprKind {
  kLiteral,
  kParameter,      // name
  kVariable,       // name
  kProperty,       // operand . name
  kIndex,          // operand [ operand ]
  kSlice,          // operand [ operand .. operand ], bounds may be null pointers
  kList,           // operands
  kMap,            // keys and operands
  kMapProjection,  // first operand { keys: operands }, `.*` if star
  kNegate,
  kNot,
  kAnd,  // two or more operands, also for kOr and kXor
  kOr,
  kXor,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kPower,
  kComparison,  // a chain: one more operand than comparisons
  kIn,
  kStartsWith,
  kEndsWith,
  kContains,
  kMatches,  // =~
  kIsNull,
  kIsNotNull,
  kIsTyped,
  // operand : keys, or label_expression, or the second operand, which computes names:
  // with `star` one of them is enough.
  kHasLabels,
  // test (may be a null pointer), when, then, ..., else (may be one). The test is the
  // local variable `name`, on which there are conditions behind WHEN.
  kCase,
  kFunction,  // name, operands; star for count(*)
  // In the next three name is the local variable and the first operand the list.
  kListComprehension,     // where and projection, each may be a null pointer
  kQuantifier,            // where
  kReduce,                // initial value, step; keys[0] is the accumulator
  kPatternComprehension,  // subquery is MATCH with WHERE; operand is the projection
  kPatternPredicate,      // subquery is MATCH
  kExists,                // subquery, as in the next two
  kCountRows,
  kCollectRows,
};

struct ValueType;

struct Expr {
  ExprKind kind;
  Span span;
  std::uint32_t height = 1;
  std::vector<ExprPtr> operands;
  std::vector<std::string> keys;
  std::vector<Comparison> comparisons;
  std::string name;
  Datum literal;
  Quantifier quantifier = Quantifier::kAll;
  bool distinct = false;
  bool star = false;
  std::unique_ptr<Query> subquery;
  std::shared_ptr<const LabelExpression> label_expression;  // null: keys
  std::shared_ptr<const ValueType> type;                    // of kIsTyped

  // Analysis: where the variable, or an aggregate's result, is.
  Slot slot = kNoSlot;
  Slot second_slot = kNoSlot;  // of reduce's accumulator
  const Function* function = nullptr;
  bool is_node = false;  // of a variable: it is a node or null, and never anything else
  // Planner: of the subquery; its rows begin with a copy of the current one.
  std::shared_ptr<const Operator> plan;

  Expr(ExprKind expr_kind, Span expr_span) : kind(expr_kind), span(expr_span) {}
};

struct QuantifiedPattern;

struct NodePattern {
  Span span;
  std::string variable;                                     // empty if anonymous
  std::vector<std::string> labels;                          // all of these, or
  std::shared_ptr<const LabelExpression> label_expression;  // where it is not null
  ExprPtr properties;   // a map or a parameter; may be a null pointer
  ExprPtr where;        // inside the parentheses; may be a null pointer
  Slot slot = kNoSlot;  // analysis
  bool bound = false;   // analysis: has its value before this clause
};

struct RelationshipPattern {
  Span span;
  std::string variable;
  std::vector<std::string> types;                          // any of these, empty: all; or
  std::shared_ptr<const LabelExpression> type_expression;  // where it is not null
  ExprPtr properties;
  ExprPtr where;
  Direction direction = Direction::kBoth;
  bool both_arrows = false;  // written <-->
  bool variable_length = false;
  std::unique_ptr<QuantifiedPattern> quantified;  // null but for a quantified path
  std::optional<std::uint64_t> min_length;        // in relationships, or rounds
  std::optional<std::uint64_t> max_length;
  Slot slot = kNoSlot;
  bool bound = false;

  RelationshipPattern();
  RelationshipPattern(RelationshipPattern&&) noexcept;
  RelationshipPattern& operator=(RelationshipPattern&&) noexcept;
  ~RelationshipPattern();
};

// Which of the paths between two nodes are wanted: all of them, the `count`
// shortest, or all of the `count` least lengths.
struct PathSelector {
  enum class Kind { kAll, kShortest, kShortestGroups };
  Kind kind = Kind::kAll;
  std::uint64_t count = 1;
  // shortestPath() and allShortestPaths(): conditions on the path, wherever they
  // stand, choose among all paths and not only among the shortest.
  bool function = false;
};

// nodes[i] and nodes[i + 1] are joined by relationships[i].
struct PatternPart {
  Span span;
  std::string path_variable;
  Slot path_slot = kNoSlot;
  PathSelector selector;
  ExprPtr where;  // inside the path's parentheses; may be a null pointer
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
  // Analysis, of a selection along one relationship: one step of the search.
  Slot step_left = kNoSlot;
  Slot step_relationship = kNoSlot;
  Slot step_right = kNoSlot;
};

// A variable inside a quantified path, and the list of what it was in each round.
struct GroupVariable {
  Slot inner = kNoSlot;
  Slot list = kNoSlot;
};

// A path that is walked again and again; it stands where a relationship does.
struct QuantifiedPattern {
  PatternPart part;
  std::vector<GroupVariable> groups;  // analysis
};

inline RelationshipPattern::RelationshipPattern() = default;
inline RelationshipPattern::RelationshipPattern(RelationshipPattern&&) noexcept = default;
inline RelationshipPattern& RelationshipPattern::operator=(RelationshipPattern&&) noexcept =
    default;
inline RelationshipPattern::~RelationshipPattern() = default;

struct MatchClause {
  Span span;
  bool optional = false;
  std::vector<PatternPart> parts;
  ExprPtr where;
};

struct UnwindClause {
  Span span;
  ExprPtr list;
  std::string variable;
  Slot slot = kNoSlot;
};

struct ProjectionItem {
  Span span;  // of the expression's tokens: names a column without alias
  ExprPtr expr;
  std::string alias;  // empty if none
  std::string name;   // analysis: of the column
  Slot slot = kNoSlot;
  bool aggregating = false;  // analysis: an aggregate function is in it
};

struct SortItem {
  ExprPtr expr;
  bool descending = false;
};

// WITH or RETURN.
struct ProjectionClause {
  Span span;
  bool is_return = false;
  bool distinct = false;
  bool star = false;
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order_by;
  ExprPtr skip;
  ExprPtr limit;
  ExprPtr where;
  std::vector<Expr*> aggregates;  // analysis: each has its slot
};

struct CreateClause {
  Span span;
  std::vector<PatternPart> parts;
};

struct SetItem {
  enum class Kind { kProperty, kReplaceProperties, kAddProperties, kLabels };
  Kind kind = Kind::kProperty;
  Span span;
  ExprPtr target;  // the entity
  std::string key;
  ExprPtr computed_key;  // n[key]; a null pointer: key
  std::vector<std::string> labels;
  std::vector<ExprPtr> computed_labels;  // each a string or a list of them
  ExprPtr value;
};

struct SetClause {
  Span span;
  std::vector<SetItem> items;
};

struct RemoveItem {
  Span span;
  ExprPtr target;
  bool property = true;  // or labels
  std::string key;
  ExprPtr computed_key;
  std::vector<std::string> labels;
  std::vector<ExprPtr> computed_labels;
};

struct RemoveClause {
  Span span;
  std::vector<RemoveItem> items;
};

struct DeleteClause {
  Span span;
  bool detach = false;
  std::vector<ExprPtr> targets;
};

struct MergeClause {
  Span span;
  PatternPart part;
  std::vector<SetItem> on_create;
  std::vector<SetItem> on_match;
};

struct YieldItem {
  Span span;
  std::string field;
  std::string variable;
  Slot slot = kNoSlot;
  std::uint32_t column = 0;  // analysis: of the procedure's outputs
};

struct CallClause {
  Span span;
  std::string procedure;
  bool explicit_arguments = false;
  std::vector<ExprPtr> arguments;
  bool yield_all = false;
  std::vector<YieldItem> yields;
  bool has_yield = false;
  ExprPtr where;
  bool standalone = false;                  // analysis
  std::shared_ptr<const Procedure> target;  // analysis
};

// CALL { query }: the query for each row, or once for each where it writes only.
struct SubqueryClause {
  Span span;
  bool optional = false;
  bool scoped = false;  // CALL (variables) { }: sees these, else what its first WITH names
  bool imports_all = false;
  std::vector<std::string> imports;
  std::unique_ptr<Query> query;
  std::vector<Slot> columns;  // analysis: where the query's columns go
};

struct ForeachClause {
  Span span;
  std::string variable;
  ExprPtr list;
  std::unique_ptr<Query> body;  // one part of clauses that write
  Slot slot = kNoSlot;
};

// CREATE and DROP of an INDEX or CONSTRAINT: a query of its own.
struct SchemaClause {
  Span span;
  bool create = true;
  bool constraint = false;  // of uniqueness
  bool lenient = false;     // IF NOT EXISTS, IF EXISTS
  std::string name;         // empty where CREATE gives none
  std::string label;        // these two only to create
  std::string key;
};

// FINISH: the query ends without a result.
struct FinishClause {
  Span span;
};

using Clause = std::variant<MatchClause, UnwindClause, ProjectionClause, CreateClause, SetClause,
                            RemoveClause, DeleteClause, MergeClause, CallClause, SubqueryClause,
                            ForeachClause, FinishClause, SchemaClause>;

struct SingleQuery {
  Span span;
  std::vector<Clause> clauses;
};

// What is wanted: the result, the plan, or the plan as it ran.
enum class StatementMode { kRun, kExplain, kProfile };

// One query, or several joined by UNION.
struct Query {
  Span span;
  StatementMode mode = StatementMode::kRun;  // of the whole statement
  std::vector<SingleQuery> parts;
  bool union_all = false;
  // Analysis: of the result, in the slots of each part.
  std::vector<std::string> columns;
  std::vector<std::vector<Slot>> column_slots;
};

}  // namespace talkgraph::query
