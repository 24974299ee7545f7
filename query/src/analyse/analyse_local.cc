// Expressions with variables of their own: CASE with a test, comprehensions,
// quantifiers, reduce and subqueries.
#include "analyse/analyser.h"
#include "analyse/local_variable.h"

namespace talkgraph::query {

namespace {

ExprPlace inside(ExprPlace place) {
  place.aggregates = nullptr;
  place.predicate = false;
  return place;
}

StaticType element_of(StaticType list) {
  return {list.kinds == kListKind ? list.elements : kAnyKind, kAnyKind};
}

}  // namespace

Result<StaticType> Analyser::analyse_case(Expr& expr, ExprPlace place) {
  StaticType result{0, 0};
  std::optional<LocalVariable> test;
  for (std::size_t i = 0; i < expr.operands.size(); ++i) {
    if (!expr.operands[i]) continue;
    const bool when = i % 2 == 1 && i + 1 < expr.operands.size();
    place.predicate = when && !expr.operands.front();
    if (when && expr.operands.front() && !test) {
      expr.slot = new_slot();
      test.emplace(scope_, expr.name, Variable{expr.slot, StaticType{}});
    }
    TG_ASSIGN(const StaticType type, analyse_expr(*expr.operands[i], place));
    if (i > 0 && !when) result = result.joined(type);
  }
  if (!expr.operands.back()) result.kinds |= kNullKind;
  return result;
}

Result<StaticType> Analyser::analyse_comprehension(Expr& expr, ExprPlace place) {
  TG_ASSIGN(const StaticType list, analyse_expr(*expr.operands[0], place));
  if (!list.can_be(kListKind)) return fail(wrong_type(*expr.operands[0], "a list"));
  expr.slot = new_slot();
  const StaticType element = element_of(list);
  const LocalVariable local(scope_, expr.name, {expr.slot, element});
  if (expr.operands[1]) {
    ExprPlace where = inside(place);
    where.predicate = true;
    TG_TRY(analyse_expr(*expr.operands[1], where));
  }
  if (!expr.operands[2]) return StaticType{kListKind | kNullKind, element.kinds};
  TG_ASSIGN(const StaticType item, analyse_expr(*expr.operands[2], inside(place)));
  return StaticType{kListKind | kNullKind, item.kinds};
}

Result<StaticType> Analyser::analyse_quantifier(Expr& expr, ExprPlace place) {
  TG_ASSIGN(const StaticType list, analyse_expr(*expr.operands[0], place));
  if (!list.can_be(kListKind)) return fail(wrong_type(*expr.operands[0], "a list"));
  expr.slot = new_slot();
  const LocalVariable local(scope_, expr.name, {expr.slot, element_of(list)});
  ExprPlace where = inside(place);
  where.predicate = true;
  TG_ASSIGN(const StaticType condition, analyse_expr(*expr.operands[1], where));
  if (!condition.can_be(kBooleanKind)) return fail(wrong_type(*expr.operands[1], "a condition"));
  return StaticType{kBooleanKind | kNullKind, kAnyKind};
}

Result<StaticType> Analyser::analyse_reduce(Expr& expr, ExprPlace place) {
  TG_ASSIGN(const StaticType list, analyse_expr(*expr.operands[0], place));
  if (!list.can_be(kListKind)) return fail(wrong_type(*expr.operands[0], "a list"));
  TG_TRY(analyse_expr(*expr.operands[1], place));
  expr.slot = new_slot();
  expr.second_slot = new_slot();
  const LocalVariable accumulator(scope_, expr.keys.front(), {expr.second_slot, StaticType{}});
  const LocalVariable element(scope_, expr.name, {expr.slot, element_of(list)});
  TG_TRY(analyse_expr(*expr.operands[2], inside(place)));
  return StaticType{};
}

Result<StaticType> Analyser::analyse_subquery(Expr& expr, ExprPlace place) {
  if (expr.kind == ExprKind::kPatternPredicate) {
    if (!place.predicate) {
      return fail(source_.syntax_error(
          Detail::kUnexpectedSyntax, "a pattern can only be used as a condition here", expr.span));
    }
    TG_TRY(refuse_new_variables(*expr.subquery));
  }
  const Scope outer = scope_;
  if (expr.kind != ExprKind::kPatternComprehension) {
    TG_TRY(analyse_query(*expr.subquery, QueryPlace::kExpression));
    if (expr.kind == ExprKind::kCountRows) return StaticType{kIntegerKind, kAnyKind};
    if (expr.kind == ExprKind::kCollectRows) return analyse_collect(expr);
    return StaticType{kBooleanKind, kAnyKind};
  }
  auto& match = std::get<MatchClause>(expr.subquery->parts.front().clauses.front());
  TG_TRY(analyse_match(match));
  TG_ASSIGN(const StaticType item, analyse_expr(*expr.operands.front(), inside(place)));
  scope_ = outer;
  return StaticType{kListKind, item.kinds};
}

Result<StaticType> Analyser::analyse_collect(Expr& expr) {
  if (expr.subquery->columns.size() != 1) {
    return fail(source_.semantic_error(Detail::kUnexpectedSyntax,
                                       "COLLECT { } must return exactly one column", expr.span));
  }
  const KindSet elements =
      expr.subquery->parts.size() == 1 ? column_types_.front().kinds : kAnyKind;
  return StaticType{kListKind, elements};
}

// A pattern that is a condition asks about variables, it does not bind them.
Result<void> Analyser::refuse_new_variables(const Query& query) const {
  const auto check = [&](const std::string& name, Span span) -> Result<void> {
    if (name.empty() || scope_.contains(name)) return {};
    return fail(source_.semantic_error(Detail::kUndefinedVariable,
                                       "the variable " + name + " is not defined", span));
  };
  const auto& match = std::get<MatchClause>(query.parts.front().clauses.front());
  for (const PatternPart& part : match.parts) {
    for (const NodePattern& node : part.nodes) TG_TRY(check(node.variable, node.span));
    for (const RelationshipPattern& relationship : part.relationships) {
      TG_TRY(check(relationship.variable, relationship.span));
    }
  }
  return {};
}

}  // namespace talkgraph::query
