#include <algorithm>
#include <limits>

#include "analyse/analyser.h"
#include "base/unicode.h"
#include "functions/function.h"

namespace talkgraph::query {

namespace {

constexpr StaticType kBoolean{kBooleanKind | kNullKind, kAnyKind};

ExprPlace as_value(ExprPlace place) {
  place.predicate = false;
  return place;
}

// What arithmetic can be done with.
KindSet operand_kinds(ExprKind kind) {
  switch (kind) {
    case ExprKind::kAdd:
      return kAnyKind;
    case ExprKind::kSubtract:
      return kNumberKinds | kTemporalKinds;
    case ExprKind::kNegate:
    case ExprKind::kMultiply:
    case ExprKind::kDivide:
      return kNumberKinds | kDurationKind;
    default:
      return kNumberKinds;
  }
}

// INF, INFINITY and NaN, where no variable has that name.
bool make_special_number(Expr& expr) {
  const std::string name = to_lower(expr.name);
  if (name != "inf" && name != "infinity" && name != "nan") return false;
  using Limits = std::numeric_limits<double>;
  expr.kind = ExprKind::kLiteral;
  expr.literal = Datum(name == "nan" ? Limits::quiet_NaN() : Limits::infinity());
  return true;
}

}  // namespace

Error Analyser::wrong_type(const Expr& expr, std::string_view wanted) const {
  return source_.semantic_error(Detail::kInvalidArgumentType,
                                "this has the wrong type for " + std::string(wanted), expr.span);
}

Result<StaticType> Analyser::analyse_expr(Expr& expr, ExprPlace place) {
  switch (expr.kind) {
    case ExprKind::kLiteral:
      return StaticType{kind_set(expr.literal.kind()), kAnyKind};
    case ExprKind::kParameter:
      return StaticType{};
    case ExprKind::kVariable:
      return analyse_variable(expr);
    case ExprKind::kProperty:
      return analyse_property(expr, as_value(place));
    case ExprKind::kIndex:
    case ExprKind::kSlice:
      return analyse_element(expr, as_value(place));
    case ExprKind::kList:
      return analyse_list(expr, as_value(place));
    case ExprKind::kMap:
    case ExprKind::kMapProjection:
      TG_TRY(analyse_operands(expr, as_value(place)));
      return StaticType{kMapKind, kAnyKind};
    case ExprKind::kNot:
    case ExprKind::kAnd:
    case ExprKind::kOr:
    case ExprKind::kXor:
      return analyse_logic(expr, place);
    case ExprKind::kNegate:
    case ExprKind::kAdd:
    case ExprKind::kSubtract:
    case ExprKind::kMultiply:
    case ExprKind::kDivide:
    case ExprKind::kModulo:
    case ExprKind::kPower:
      return analyse_arithmetic(expr, as_value(place));
    case ExprKind::kIn:
      return analyse_in(expr, as_value(place));
    case ExprKind::kComparison:
    case ExprKind::kStartsWith:
    case ExprKind::kEndsWith:
    case ExprKind::kContains:
    case ExprKind::kMatches:
    case ExprKind::kIsNull:
    case ExprKind::kIsNotNull:
    case ExprKind::kIsTyped:
    case ExprKind::kHasLabels:
      TG_TRY(analyse_operands(expr, as_value(place)));
      return kBoolean;
    case ExprKind::kCase:
      return analyse_case(expr, place);
    case ExprKind::kFunction:
      return analyse_function(expr, as_value(place));
    case ExprKind::kListComprehension:
      return analyse_comprehension(expr, as_value(place));
    case ExprKind::kQuantifier:
      return analyse_quantifier(expr, as_value(place));
    case ExprKind::kReduce:
      return analyse_reduce(expr, as_value(place));
    case ExprKind::kPatternComprehension:
    case ExprKind::kPatternPredicate:
    case ExprKind::kExists:
    case ExprKind::kCountRows:
    case ExprKind::kCollectRows:
      return analyse_subquery(expr, place);
  }
  return StaticType{};
}

Result<void> Analyser::analyse_operands(Expr& expr, ExprPlace place) {
  for (ExprPtr& operand : expr.operands) {
    if (operand) TG_TRY(analyse_expr(*operand, place));
  }
  return {};
}

Result<StaticType> Analyser::analyse_variable(Expr& expr) {
  const auto found = scope_.find(expr.name);
  if (found == scope_.end() && make_special_number(expr)) return StaticType{kFloatKind, kAnyKind};
  if (found == scope_.end()) {
    return fail(source_.semantic_error(Detail::kUndefinedVariable,
                                       "the variable " + expr.name + " is not defined", expr.span));
  }
  expr.slot = found->second.slot;
  const KindSet kinds = found->second.type.kinds;
  expr.is_node = (kinds & kNodeKind) != 0 && (kinds & ~(kNodeKind | kNullKind)) == 0;
  return found->second.type;
}

Result<StaticType> Analyser::analyse_property(Expr& expr, ExprPlace place) {
  TG_ASSIGN(const StaticType type, analyse_expr(*expr.operands.front(), place));
  if (type.can_be(kNodeKind | kRelationshipKind | kMapKind | kTemporalKinds)) return StaticType{};
  const bool path = type.kinds == kPathKind;
  return fail(source_.semantic_error(Detail::kInvalidArgumentType, "this has no properties",
                                     expr.operands.front()->span,
                                     path ? ErrorType::kSyntaxError : ErrorType::kTypeError));
}

Result<StaticType> Analyser::analyse_element(Expr& expr, ExprPlace place) {
  TG_ASSIGN(const StaticType type, analyse_expr(*expr.operands.front(), place));
  for (std::size_t i = 1; i < expr.operands.size(); ++i) {
    if (expr.operands[i]) TG_TRY(analyse_expr(*expr.operands[i], place));
  }
  const KindSet allowed = expr.kind == ExprKind::kSlice ? kListKind
                                                        : kListKind | kMapKind | kNodeKind |
                                                              kRelationshipKind | kTemporalKinds;
  if (!type.can_be(allowed)) {
    return fail(source_.semantic_error(Detail::kInvalidArgumentType, "this has no elements",
                                       expr.operands.front()->span, ErrorType::kTypeError));
  }
  if (expr.kind == ExprKind::kSlice) return StaticType{kListKind | kNullKind, type.elements};
  if (type.kinds != kListKind) return StaticType{};
  return StaticType{static_cast<KindSet>(type.elements | kNullKind), kAnyKind};
}

Result<StaticType> Analyser::analyse_list(Expr& expr, ExprPlace place) {
  StaticType list{kListKind, 0};
  for (ExprPtr& operand : expr.operands) {
    TG_ASSIGN(const StaticType type, analyse_expr(*operand, place));
    list.elements |= type.kinds;
  }
  if (expr.operands.empty()) list.elements = kAnyKind;  // of nothing, everything is true
  return list;
}

Result<StaticType> Analyser::analyse_logic(Expr& expr, ExprPlace place) {
  for (ExprPtr& operand : expr.operands) {
    TG_ASSIGN(const StaticType type, analyse_expr(*operand, place));
    if (!type.can_be(kBooleanKind)) return fail(wrong_type(*operand, "a condition"));
  }
  return kBoolean;
}

Result<StaticType> Analyser::analyse_arithmetic(Expr& expr, ExprPlace place) {
  KindSet kinds = 0;
  bool integers = true;
  for (ExprPtr& operand : expr.operands) {
    TG_ASSIGN(const StaticType type, analyse_expr(*operand, place));
    if (!type.can_be(operand_kinds(expr.kind))) {
      return fail(wrong_type(*operand, "arithmetic"));
    }
    kinds |= type.kinds;
    integers = integers && type.kinds == kIntegerKind;
  }
  if (expr.kind == ExprKind::kAdd && (kinds & ~(kNumberKinds | kNullKind)) != 0)
    return StaticType{};
  if (expr.kind == ExprKind::kPower) return StaticType{kFloatKind | kNullKind, kAnyKind};
  if (integers) return StaticType{kIntegerKind, kAnyKind};
  const KindSet temporals = kinds & operand_kinds(expr.kind) & kTemporalKinds;
  return StaticType{kNumberKinds | kNullKind | (temporals != 0 ? kTemporalKinds : 0), kAnyKind};
}

Result<StaticType> Analyser::analyse_in(Expr& expr, ExprPlace place) {
  TG_TRY(analyse_expr(*expr.operands[0], place));
  TG_ASSIGN(const StaticType type, analyse_expr(*expr.operands[1], place));
  if (!type.can_be(kListKind)) return fail(wrong_type(*expr.operands[1], "the list of IN"));
  return kBoolean;
}

Result<StaticType> Analyser::analyse_function(Expr& expr, ExprPlace place) {
  expr.function = find_function(expr.name);
  if (!expr.function) {
    return fail(source_.semantic_error(Detail::kUnknownFunction,
                                       "there is no function " + expr.name + "()", expr.span));
  }
  const Function& function = *expr.function;
  if (function.aggregating()) return analyse_aggregate(expr, place);
  if (function.random && place.inside_aggregate) {
    return fail(source_.semantic_error(
        Detail::kNonConstantExpression,
        expr.name + "() cannot be used inside an aggregating function", expr.span));
  }
  if (expr.star || expr.distinct) {
    return fail(source_.syntax_error(Detail::kUnexpectedSyntax, expr.name + "() does not aggregate",
                                     expr.span));
  }
  // exists((a)-->()) is an older way to write a pattern as a condition.
  if (function.name == "exists" && expr.operands.size() == 1 &&
      expr.operands.front()->kind == ExprKind::kPatternPredicate) {
    const ExprPtr pattern = std::move(expr.operands.front());
    expr = std::move(*pattern);
    place.predicate = true;
    return analyse_subquery(expr, place);
  }
  std::vector<StaticType> types;
  for (ExprPtr& operand : expr.operands) {
    TG_ASSIGN(const StaticType type, analyse_expr(*operand, place));
    types.push_back(type);
  }
  TG_TRY(check_arguments(expr, types));
  return function.result;
}

Result<StaticType> Analyser::analyse_aggregate(Expr& expr, ExprPlace place) {
  if (place.inside_aggregate) {
    return fail(source_.semantic_error(Detail::kNestedAggregation,
                                       "an aggregating function cannot be used inside another one",
                                       expr.span));
  }
  if (!place.aggregates) {
    return fail(source_.semantic_error(Detail::kInvalidAggregation,
                                       "an aggregating function cannot be used here", expr.span));
  }
  place.inside_aggregate = true;
  std::vector<StaticType> types;
  for (ExprPtr& operand : expr.operands) {
    TG_ASSIGN(const StaticType type, analyse_expr(*operand, place));
    types.push_back(type);
  }
  if (expr.star && expr.function->name != "count") {
    return fail(
        source_.syntax_error(Detail::kUnexpectedSyntax, "only count() takes a *", expr.span));
  }
  if (!expr.star) TG_TRY(check_arguments(expr, types));
  expr.slot = new_slot();
  place.aggregates->push_back(&expr);
  return expr.function->result;
}

Result<void> Analyser::check_arguments(const Expr& expr,
                                       const std::vector<StaticType>& types) const {
  const Function& function = *expr.function;
  if (types.size() < function.min_arguments || types.size() > function.max_arguments) {
    return fail(source_.semantic_error(
        Detail::kInvalidNumberOfArguments,
        expr.name + "() does not take " + std::to_string(types.size()) + " arguments", expr.span));
  }
  for (std::size_t i = 0; i < types.size(); ++i) {
    const KindSet accepted = function.accepts[std::min(i, function.accepts.size() - 1)];
    if (!types[i].can_be(accepted)) {
      return fail(wrong_type(*expr.operands[i], expr.name + "()"));
    }
  }
  return {};
}

}  // namespace talkgraph::query
