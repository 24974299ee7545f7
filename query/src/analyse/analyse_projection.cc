// WITH and RETURN: columns, grouping, order.
#include <algorithm>
#include <set>

#include "analyse/analyser.h"
#include "analyse/walk.h"
#include "functions/function.h"

namespace talkgraph::query {

namespace {

// Calls `visit` for the largest parts of `expr` without an aggregating function
// that read variables: the parts that must be the same for a whole group.
template <class Visit>
Result<void> visit_grouped_parts(const Expr& expr, Visit visit) {
  if (!contains_aggregate(expr)) return contains_variable(expr) ? visit(expr) : Result<void>();
  if (is_aggregate(expr)) return {};
  for (const ExprPtr& operand : expr.operands) {
    if (operand) TG_TRY(visit_grouped_parts(*operand, visit));
  }
  return {};
}

const Expr& root_of(const Expr& expr) {
  const Expr* root = &expr;
  while (root->kind == ExprKind::kProperty) root = root->operands.front().get();
  return *root;
}

// a, a.b, a.b.c: what may stand beside an aggregating function.
bool is_simple(const Expr& expr) {
  return root_of(expr).kind == ExprKind::kVariable;
}

// Is the expression, or what it is a property of, a grouping key?
bool is_key(const Expr& expr, const ProjectionClause& projection) {
  const Expr* part = &expr;
  while (true) {
    for (const ProjectionItem& item : projection.items) {
      if (!item.aggregating && same_expression(*item.expr, *part)) return true;
    }
    if (part->kind != ExprKind::kProperty) return false;
    part = part->operands.front().get();
  }
}

// Does the expression read a variable whose name is now that of another value?
bool reads_hidden(const Expr& expr, const ProjectionClause& projection) {
  if (expr.kind == ExprKind::kVariable) {
    return std::any_of(projection.items.begin(), projection.items.end(), [&](const auto& item) {
      return item.name == expr.name && !same_expression(*item.expr, expr);
    });
  }
  return std::any_of(expr.operands.begin(), expr.operands.end(), [&](const ExprPtr& operand) {
    return operand && reads_hidden(*operand, projection);
  });
}

bool is_column(const std::string& name, const ProjectionClause& projection) {
  return std::any_of(projection.items.begin(), projection.items.end(),
                     [&](const ProjectionItem& item) { return item.name == name; });
}

}  // namespace

Result<void> Analyser::analyse_projection(ProjectionClause& projection) {
  TG_TRY(expand_star(projection));
  TG_TRY(analyse_page(projection.skip.get()));
  TG_TRY(analyse_page(projection.limit.get()));
  TG_ASSIGN(const std::vector<StaticType> types, analyse_items(projection));
  column_types_ = types;
  const bool aggregating = !projection.aggregates.empty();

  const Scope before = std::move(scope_);
  scope_.clear();
  for (std::size_t i = 0; i < projection.items.size(); ++i) {
    ProjectionItem& item = projection.items[i];
    item.slot = new_slot(item.name);
    scope_.emplace(item.name, Variable{item.slot, types[i]});
  }
  const Scope columns = scope_;
  // ORDER BY and WHERE also see what stood before, where each row still has one.
  if (!aggregating && !projection.distinct) scope_.insert(before.begin(), before.end());
  scope_.insert(imported_.begin(), imported_.end());
  TG_TRY(analyse_order(projection, aggregating));
  TG_TRY(name_columns(projection));
  if (projection.where) {
    refer_to_columns(projection.where, projection);
    TG_TRY(analyse_where(*projection.where));
  }
  scope_ = columns;
  scope_.insert(imported_.begin(), imported_.end());
  return {};
}

// RETURN * is every variable, by name.
Result<void> Analyser::expand_star(ProjectionClause& projection) const {
  if (!projection.star) return {};
  if (scope_.empty() && projection.is_return) {
    return fail(source_.semantic_error(Detail::kNoVariablesInScope,
                                       "there are no variables that * could stand for",
                                       projection.span));
  }
  std::vector<ProjectionItem> items;
  for (const auto& [name, variable] : scope_) {
    if (name.starts_with(' ')) continue;  // made by the parser
    ProjectionItem item;
    item.span = projection.span;
    item.expr = std::make_unique<Expr>(ExprKind::kVariable, projection.span);
    item.expr->name = name;
    item.alias = name;
    items.push_back(std::move(item));
  }
  for (ProjectionItem& item : projection.items) items.push_back(std::move(item));
  projection.items = std::move(items);
  return {};
}

Result<std::vector<StaticType>> Analyser::analyse_items(ProjectionClause& projection) {
  std::vector<StaticType> types;
  ExprPlace place;
  place.aggregates = &projection.aggregates;
  for (ProjectionItem& item : projection.items) {
    const std::size_t aggregates = projection.aggregates.size();
    TG_ASSIGN(const StaticType type, analyse_expr(*item.expr, place));
    types.push_back(type);
    item.aggregating = projection.aggregates.size() > aggregates;
    item.name = item.alias;
    if (item.name.empty() && item.expr->kind == ExprKind::kVariable) item.name = item.expr->name;
    if (item.name.empty()) item.name = slice(source_.text(), item.span);
  }
  for (const ProjectionItem& item : projection.items) {
    if (item.aggregating) TG_TRY(check_grouping(*item.expr, projection, {}));
  }
  return types;
}

Result<void> Analyser::name_columns(ProjectionClause& projection) const {
  std::set<std::string_view> names;
  for (const ProjectionItem& item : projection.items) {
    if (!projection.is_return && item.alias.empty() && item.expr->kind != ExprKind::kVariable) {
      return fail(source_.semantic_error(Detail::kNoExpressionAlias,
                                         "an expression in WITH needs a name: AS ...", item.span));
    }
    if (!names.insert(item.name).second) {
      return fail(source_.semantic_error(Detail::kColumnNameConflict,
                                         "there are two columns named " + item.name, item.span));
    }
  }
  return {};
}

Result<void> Analyser::check_grouping(const Expr& expr, const ProjectionClause& projection,
                                      std::set<Slot> locals) const {
  if (is_aggregate(expr)) return {};
  if (is_simple(expr) || expr.subquery) {
    const bool local = !expr.subquery && locals.contains(root_of(expr).slot);
    if (local || (!expr.subquery && is_key(expr, projection))) return {};
    return fail(source_.semantic_error(
        Detail::kAmbiguousAggregationExpression,
        "beside an aggregating function only constants and grouping keys can stand", expr.span));
  }
  locals.insert(expr.slot);
  locals.insert(expr.second_slot);
  for (const ExprPtr& operand : expr.operands) {
    if (operand) TG_TRY(check_grouping(*operand, projection, locals));
  }
  return {};
}

Result<void> Analyser::analyse_order(ProjectionClause& projection, bool aggregating) {
  for (SortItem& item : projection.order_by) {
    const bool has_aggregate = contains_aggregate(*item.expr);
    const auto equal = std::any_of(
        projection.items.begin(), projection.items.end(),
        [&](const ProjectionItem& column) { return same_expression(*column.expr, *item.expr); });
    if (aggregating && has_aggregate && !equal) TG_TRY(check_sort_grouping(*item.expr, projection));
    refer_to_columns(item.expr, projection);
    // An aggregating function that is no column would need rows that are gone;
    // entering it here only lets its arguments be checked first.
    std::vector<Expr*> aggregates;
    ExprPlace place;
    place.aggregates = &aggregates;
    TG_TRY(analyse_expr(*item.expr, place));
    if (aggregates.empty()) continue;
    return fail(source_.semantic_error(
        Detail::kInvalidAggregation,
        "ORDER BY can use an aggregating function only if it is also a column",
        aggregates.front()->span));
  }
  return {};
}

Result<void> Analyser::check_sort_grouping(const Expr& expr,
                                           const ProjectionClause& projection) const {
  return visit_grouped_parts(expr, [&](const Expr& part) -> Result<void> {
    const bool key = is_key(part, projection);
    if (is_simple(part) && (key || is_column(root_of(part).name, projection))) return {};
    if (key) {
      return fail(source_.semantic_error(
          Detail::kAmbiguousAggregationExpression,
          "beside an aggregating function only constants and grouping keys can stand", part.span));
    }
    return {};  // an unknown variable is found when the expression is analysed
  });
}

// Inside ORDER BY and WHERE the text of a column means the column, unless one of
// its variables has another meaning after the projection than before.
void Analyser::refer_to_columns(ExprPtr& expr, const ProjectionClause& projection) const {
  for (const ProjectionItem& item : projection.items) {
    if (!same_expression(*item.expr, *expr) || reads_hidden(*expr, projection)) continue;
    auto column = std::make_unique<Expr>(ExprKind::kVariable, expr->span);
    column->name = item.name;
    expr = std::move(column);
    return;
  }
  for (ExprPtr& operand : expr->operands) {
    if (operand) refer_to_columns(operand, projection);
  }
}

Result<void> Analyser::analyse_page(Expr* count) {
  if (!count) return {};
  if (contains_variable(*count)) {
    return fail(source_.semantic_error(Detail::kNonConstantExpression,
                                       "SKIP and LIMIT cannot depend on variables", count->span));
  }
  TG_ASSIGN(const StaticType type, analyse_expr(*count, {}));
  if (!type.can_be(kIntegerKind)) return fail(wrong_type(*count, "a number of rows"));
  const auto* literal = count->kind == ExprKind::kLiteral ? count->literal.as_int() : nullptr;
  if (literal && *literal < 0) {
    return fail(source_.semantic_error(Detail::kNegativeIntegerArgument,
                                       "a number of rows cannot be negative", count->span));
  }
  return {};
}

}  // namespace talkgraph::query
