// Expressions that walk a list with a variable of their own.
#include "run/evaluate.h"

namespace talkgraph::query {

namespace {

// The list of the first operand; nothing for null.
Result<std::optional<Datum>> list_of(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(Datum list, evaluate(*expr.operands.front(), row, execution));
  if (list.is_null()) return std::optional<Datum>();
  if (list.as_list()) return std::optional<Datum>(std::move(list));
  return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                              std::string(kind_name(list.kind())) + " is not a list",
                              expr.operands.front()->span));
}

// Whatever prints, compares or destroys a value may recurse as deep as it nests.
constexpr std::size_t kMostNested = 1000;

// How often a condition came out each way.
struct Votes {
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;
};

Datum decide(Quantifier quantifier, const Votes& votes) {
  const auto unless_unknown = [&](bool value) {
    return votes.unknown > 0 ? Datum() : Datum(value);
  };
  switch (quantifier) {
    case Quantifier::kAll:
      return votes.no > 0 ? Datum(false) : unless_unknown(true);
    case Quantifier::kAny:
      return votes.yes > 0 ? Datum(true) : unless_unknown(false);
    case Quantifier::kNone:
      return votes.yes > 0 ? Datum(false) : unless_unknown(true);
    case Quantifier::kSingle:
      return votes.yes > 1 ? Datum(false) : unless_unknown(votes.yes == 1);
  }
  return Datum();
}

}  // namespace

Result<Datum> evaluate_comprehension(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const std::optional<Datum> list, list_of(expr, row, execution));
  if (!list) return Datum();
  DatumList items;
  for (const Datum& item : *list->as_list()) {
    TG_TRY(execution.tick());
    row[expr.slot] = item;
    if (expr.operands[1]) {
      TG_ASSIGN(const bool chosen, holds(*expr.operands[1], row, execution));
      if (!chosen) continue;
    }
    if (!expr.operands[2]) {
      items.push_back(item);
      continue;
    }
    TG_ASSIGN(Datum projected, evaluate(*expr.operands[2], row, execution));
    items.push_back(std::move(projected));
  }
  TG_TRY(execution.check_room(items.size() * sizeof(Datum)));
  return Datum(std::move(items));
}

Result<Datum> evaluate_quantifier(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const std::optional<Datum> list, list_of(expr, row, execution));
  if (!list) return Datum();
  Votes votes;
  for (const Datum& item : *list->as_list()) {
    TG_TRY(execution.tick());
    row[expr.slot] = item;
    TG_ASSIGN(const Datum vote, evaluate(*expr.operands[1], row, execution));
    if (vote.is_null()) {
      ++votes.unknown;
    } else if (const bool* boolean = vote.as_bool()) {
      ++(*boolean ? votes.yes : votes.no);
    } else {
      return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                  "a condition cannot be " + std::string(kind_name(vote.kind())),
                                  expr.operands[1]->span));
    }
  }
  return decide(expr.quantifier, votes);
}

Result<Datum> evaluate_reduce(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const std::optional<Datum> list, list_of(expr, row, execution));
  if (!list) return Datum();
  TG_ASSIGN(Datum accumulator, evaluate(*expr.operands[1], row, execution));
  for (const Datum& item : *list->as_list()) {
    TG_TRY(execution.tick());
    row[expr.second_slot] = std::move(accumulator);
    row[expr.slot] = item;
    TG_ASSIGN(accumulator, evaluate(*expr.operands[2], row, execution));
    if (accumulator.nesting() <= kMostNested) continue;
    return fail(execution.error(
        ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
        "this nests lists and maps more than " + std::to_string(kMostNested) + " deep", expr.span));
  }
  return accumulator;
}

}  // namespace talkgraph::query
