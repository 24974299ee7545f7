#include "run/evaluate.h"

#include "functions/function.h"
#include "parse/value_type.h"

namespace talkgraph::query {

Result<Datum> evaluate(const Expr& expr, Row& row, Execution& execution) {
  switch (expr.kind) {
    case ExprKind::kLiteral:
      return expr.literal;
    case ExprKind::kParameter:
      return execution.parameter(expr.name, expr.span);
    case ExprKind::kVariable:
      return row[expr.slot];
    case ExprKind::kProperty: {
      TG_ASSIGN(const Datum entity, evaluate(*expr.operands.front(), row, execution));
      return property_of(entity, expr.name, execution, expr.span);
    }
    case ExprKind::kIndex:
    case ExprKind::kSlice:
      return evaluate_element(expr, row, execution);
    case ExprKind::kList:
    case ExprKind::kMap:
    case ExprKind::kMapProjection:
      return evaluate_collection(expr, row, execution);
    case ExprKind::kNot:
    case ExprKind::kAnd:
    case ExprKind::kOr:
    case ExprKind::kXor:
      return evaluate_logic(expr, row, execution);
    case ExprKind::kNegate:
    case ExprKind::kAdd:
    case ExprKind::kSubtract:
    case ExprKind::kMultiply:
    case ExprKind::kDivide:
    case ExprKind::kModulo:
    case ExprKind::kPower:
      return evaluate_arithmetic(expr, row, execution);
    case ExprKind::kComparison:
      return evaluate_comparison(expr, row, execution);
    case ExprKind::kIn:
      return evaluate_in(expr, row, execution);
    case ExprKind::kStartsWith:
    case ExprKind::kEndsWith:
    case ExprKind::kContains:
    case ExprKind::kMatches:
      return evaluate_string_predicate(expr, row, execution);
    case ExprKind::kIsNull:
    case ExprKind::kIsNotNull: {
      TG_ASSIGN(const Datum value, evaluate(*expr.operands.front(), row, execution));
      return Datum(value.is_null() == (expr.kind == ExprKind::kIsNull));
    }
    case ExprKind::kIsTyped: {
      TG_ASSIGN(const Datum value, evaluate(*expr.operands.front(), row, execution));
      return Datum(fits(*expr.type, value));
    }
    case ExprKind::kHasLabels:
      return evaluate_has_labels(expr, row, execution);
    case ExprKind::kCase:
      return evaluate_case(expr, row, execution);
    case ExprKind::kFunction:
      return evaluate_function(expr, row, execution);
    case ExprKind::kListComprehension:
      return evaluate_comprehension(expr, row, execution);
    case ExprKind::kQuantifier:
      return evaluate_quantifier(expr, row, execution);
    case ExprKind::kReduce:
      return evaluate_reduce(expr, row, execution);
    case ExprKind::kPatternComprehension:
    case ExprKind::kPatternPredicate:
    case ExprKind::kExists:
    case ExprKind::kCountRows:
    case ExprKind::kCollectRows:
      return evaluate_subquery(expr, row, execution);
  }
  return fail(ErrorCode::kInternal, "an expression of unknown kind");
}

Result<bool> holds(const Expr& condition, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum value, evaluate(condition, row, execution));
  if (value.is_null()) return false;
  if (const bool* boolean = value.as_bool()) return *boolean;
  return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                              "a condition cannot be " + std::string(kind_name(value.kind())),
                              condition.span));
}

// The aggregating functions' results were put into their slots before.
Result<Datum> evaluate_function(const Expr& expr, Row& row, Execution& execution) {
  const Function& function = *expr.function;
  if (function.aggregating()) return row[expr.slot];
  std::vector<Datum> arguments;
  arguments.reserve(expr.operands.size());
  for (const ExprPtr& operand : expr.operands) {
    TG_ASSIGN(Datum argument, evaluate(*operand, row, execution));
    if (argument.is_null() && function.null_for_null) return Datum();
    arguments.push_back(std::move(argument));
  }
  return function.call({execution, expr.span, function.name}, arguments);
}

Error Call::error(ErrorType type, Detail detail, const std::string& message) const {
  return execution.error(type, detail, message, span);
}

Error Call::wrong_argument(const Datum& argument) const {
  return error(ErrorType::kTypeError, Detail::kInvalidArgumentValue,
               std::string(function) + "() cannot take " + std::string(kind_name(argument.kind())));
}

}  // namespace talkgraph::query
