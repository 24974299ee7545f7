// Logic, arithmetic, comparisons and the predicates of strings and lists.
#include <cmath>
#include <limits>
#include <string_view>

#include <re2/re2.h>

#include "run/evaluate.h"
#include "values/compare.h"
#include "values/temporal.h"

namespace talkgraph::query {

namespace {

using Ternary = std::optional<bool>;

Datum to_datum(Ternary value) {
  return value ? Datum(*value) : Datum();
}

Result<Ternary> condition_of(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum value, evaluate(expr, row, execution));
  if (value.is_null()) return Ternary();
  if (const bool* boolean = value.as_bool()) return Ternary(*boolean);
  return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                              "a condition cannot be " + std::string(kind_name(value.kind())),
                              expr.span));
}

Error wrong_operand(const Datum& a, const Datum& b, const Expr& expr, const Execution& execution) {
  return execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                         "this cannot be computed of " + std::string(kind_name(a.kind())) +
                             " and " + std::string(kind_name(b.kind())),
                         expr.span);
}

Result<Datum> integer_arithmetic(std::int64_t a, std::int64_t b, const Expr& expr,
                                 const Execution& execution) {
  const auto overflow = [&] {
    return fail(execution.error(ErrorType::kArithmeticError, Detail::kIntegerOverflow,
                                "the result does not fit 64 bits", expr.span));
  };
  std::int64_t result = 0;
  switch (expr.kind) {
    case ExprKind::kAdd:
      if (__builtin_add_overflow(a, b, &result)) return overflow();
      return Datum(result);
    case ExprKind::kSubtract:
      if (__builtin_sub_overflow(a, b, &result)) return overflow();
      return Datum(result);
    case ExprKind::kMultiply:
      if (__builtin_mul_overflow(a, b, &result)) return overflow();
      return Datum(result);
    default:
      break;
  }
  if (b == 0) {
    return fail(execution.error(ErrorType::kArithmeticError, Detail::kDivisionByZero,
                                "an integer cannot be divided by 0", expr.span));
  }
  if (b == -1) {  // the least integer has no positive counterpart
    if (expr.kind == ExprKind::kModulo) return Datum(0);
    if (a == std::numeric_limits<std::int64_t>::min()) return overflow();
    return Datum(-a);
  }
  return Datum(expr.kind == ExprKind::kDivide ? a / b : a % b);
}

Datum float_arithmetic(double a, double b, ExprKind kind) {
  switch (kind) {
    case ExprKind::kAdd:
      return Datum(a + b);
    case ExprKind::kSubtract:
      return Datum(a - b);
    case ExprKind::kMultiply:
      return Datum(a * b);
    case ExprKind::kDivide:
      return Datum(a / b);
    case ExprKind::kModulo:
      return Datum(std::fmod(a, b));
    default:
      return Datum(std::pow(a, b));
  }
}

std::string text_of(const Datum& datum) {
  if (const auto* integer = datum.as_int()) return std::to_string(*integer);
  if (const auto* number = datum.as_float()) return format_double(*number);
  return *datum.as_string();
}

// Lists and strings are joined by +.
Result<Datum> joined(const Datum& a, const Datum& b, const Expr& expr, Execution& execution) {
  if (a.as_list() || b.as_list()) {
    DatumList items = a.as_list() ? *a.as_list() : DatumList{a};
    if (const DatumList* more = b.as_list()) {
      items.insert(items.end(), more->begin(), more->end());
    } else {
      items.push_back(b);
    }
    TG_TRY(execution.check_room(items.size() * sizeof(Datum)));
    return Datum(std::move(items));
  }
  const auto is_text = [](const Datum& datum) { return datum.as_string() || datum.is_number(); };
  if (!is_text(a) || !is_text(b)) return fail(wrong_operand(a, b, expr, execution));
  std::string text = text_of(a) + text_of(b);
  TG_TRY(execution.check_room(text.size()));
  return Datum(std::move(text));
}

std::optional<TemporalOperator> temporal_operator(ExprKind kind) {
  switch (kind) {
    case ExprKind::kAdd:
      return TemporalOperator::kAdd;
    case ExprKind::kSubtract:
      return TemporalOperator::kSubtract;
    case ExprKind::kMultiply:
      return TemporalOperator::kMultiply;
    case ExprKind::kDivide:
      return TemporalOperator::kDivide;
    default:
      return std::nullopt;
  }
}

Result<Datum> evaluate_temporal(ExprKind kind, const Datum& a, const Datum& b, const Expr& expr,
                                const Execution& execution) {
  const auto op = temporal_operator(kind);
  if (!op) return fail(wrong_operand(a, b, expr, execution));
  const auto result = temporal_arithmetic(*op, a, b);
  if (!result) {
    return fail(execution.error(ErrorType::kArithmeticError, Detail::kNumberOutOfRange,
                                result.error().message, expr.span));
  }
  if (!*result) return fail(wrong_operand(a, b, expr, execution));
  return **result;
}

Ternary compare_pair(const Datum& a, const Datum& b, Comparison comparison) {
  if (comparison == Comparison::kEqual) return equals(a, b);
  if (comparison == Comparison::kNotEqual) {
    const Ternary same = equals(a, b);
    return same ? Ternary(!*same) : same;
  }
  const auto ordering = compare(a, b);
  if (!ordering) return std::nullopt;
  switch (comparison) {
    case Comparison::kLess:
      return *ordering < 0;
    case Comparison::kLessOrEqual:
      return *ordering <= 0;
    case Comparison::kGreater:
      return *ordering > 0;
    default:
      return *ordering >= 0;
  }
}

}  // namespace

Result<Datum> evaluate_logic(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(Ternary result, condition_of(*expr.operands.front(), row, execution));
  if (expr.kind == ExprKind::kNot) return result ? Datum(!*result) : Datum();
  if (expr.kind == ExprKind::kXor) {
    for (std::size_t i = 1; i < expr.operands.size(); ++i) {
      TG_ASSIGN(const Ternary operand, condition_of(*expr.operands[i], row, execution));
      result = result && operand ? Ternary(*result != *operand) : Ternary();
    }
    return to_datum(result);
  }
  // The value that decides, whatever the other operands are.
  const bool deciding = expr.kind == ExprKind::kOr;
  for (std::size_t i = 1; i < expr.operands.size() && result != deciding; ++i) {
    TG_ASSIGN(const Ternary operand, condition_of(*expr.operands[i], row, execution));
    if (!operand || *operand == deciding) result = operand;
  }
  return to_datum(result);
}

Result<Datum> evaluate_arithmetic(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum a, evaluate(*expr.operands.front(), row, execution));
  if (expr.kind == ExprKind::kNegate) {
    if (a.is_null()) return Datum();
    if (const auto* number = a.as_float()) return Datum(-*number);
    const Datum zero(0);
    if (a.as_duration())
      return evaluate_temporal(ExprKind::kMultiply, a, Datum(-1), expr, execution);
    if (!a.as_int()) return fail(wrong_operand(zero, a, expr, execution));
    Expr difference(ExprKind::kSubtract, expr.span);
    return integer_arithmetic(0, *a.as_int(), difference, execution);
  }
  TG_ASSIGN(const Datum b, evaluate(*expr.operands.back(), row, execution));
  if (a.is_null() || b.is_null()) return Datum();
  if (a.is_number() && b.is_number()) {
    if (a.as_int() && b.as_int() && expr.kind != ExprKind::kPower) {
      return integer_arithmetic(*a.as_int(), *b.as_int(), expr, execution);
    }
    return float_arithmetic(a.to_double(), b.to_double(), expr.kind);
  }
  const bool lists = a.as_list() || b.as_list();
  if (!lists && (a.is_temporal() || b.is_temporal())) {
    return evaluate_temporal(expr.kind, a, b, expr, execution);
  }
  if (expr.kind == ExprKind::kAdd) return joined(a, b, expr, execution);
  return fail(wrong_operand(a, b, expr, execution));
}

// a < b < c is a < b AND b < c, each operand evaluated once.
Result<Datum> evaluate_comparison(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(Datum left, evaluate(*expr.operands.front(), row, execution));
  Ternary result = true;
  for (std::size_t i = 0; i < expr.comparisons.size() && result != false; ++i) {
    TG_ASSIGN(Datum right, evaluate(*expr.operands[i + 1], row, execution));
    const Ternary pair = compare_pair(left, right, expr.comparisons[i]);
    if (pair != true) result = pair;
    left = std::move(right);
  }
  return to_datum(result);
}

Result<Datum> evaluate_in(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum value, evaluate(*expr.operands.front(), row, execution));
  TG_ASSIGN(const Datum list, evaluate(*expr.operands.back(), row, execution));
  if (list.is_null()) return Datum();
  if (!list.as_list()) return fail(wrong_operand(value, list, expr, execution));
  bool unknown = false;
  for (const Datum& item : *list.as_list()) {
    TG_TRY(execution.tick());
    const Ternary same = equals(value, item);
    if (same == true) return Datum(true);
    unknown = unknown || !same;
  }
  return unknown ? Datum() : Datum(false);
}

Result<Datum> evaluate_string_predicate(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum a, evaluate(*expr.operands.front(), row, execution));
  TG_ASSIGN(const Datum b, evaluate(*expr.operands.back(), row, execution));
  if (!a.as_string() || !b.as_string()) return Datum();
  const std::string& text = *a.as_string();
  const std::string& part = *b.as_string();
  if (expr.kind == ExprKind::kStartsWith) return Datum(text.starts_with(part));
  if (expr.kind == ExprKind::kEndsWith) return Datum(text.ends_with(part));
  if (expr.kind == ExprKind::kContains) return Datum(text.find(part) != std::string::npos);
  TG_ASSIGN(const RE2* const expression, execution.regular_expression(part, expr.span));
  return Datum(RE2::FullMatch(text, *expression));
}

}  // namespace talkgraph::query
