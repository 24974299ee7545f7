// Plans of WITH and RETURN.
#include "plan/over.h"
#include "plan/planner.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

// Grouping, if there is any, the columns' values, and DISTINCT.
OperatorPtr plan_columns(const ProjectionClause& projection, OperatorPtr input) {
  const bool aggregating = !projection.aggregates.empty();
  std::vector<std::pair<const Expr*, Slot>> keys;
  std::vector<std::pair<const Expr*, Slot>> values;
  std::vector<Slot> columns;
  for (const ProjectionItem& item : projection.items) {
    (aggregating && !item.aggregating ? keys : values).emplace_back(item.expr.get(), item.slot);
    columns.push_back(item.slot);
  }
  OperatorPtr plan = std::move(input);
  if (aggregating) {
    auto aggregate = over<Aggregate>(std::move(plan));
    aggregate->keys = std::move(keys);
    aggregate->aggregates = projection.aggregates;
    if (aggregate->keys.empty()) aggregate->estimated_rows = 1;
    plan = std::move(aggregate);
  }
  auto project = over<Project>(std::move(plan));
  project->items = std::move(values);
  if (!projection.distinct) return project;
  auto distinct = over<Distinct>(std::move(project));
  distinct->slots = std::move(columns);
  return distinct;
}

// ORDER BY, SKIP and LIMIT.
OperatorPtr plan_page(const ProjectionClause& projection, OperatorPtr input,
                      const PlanOptions& options) {
  OperatorPtr plan = std::move(input);
  if (!projection.order_by.empty()) {
    auto sort = over<Sort>(std::move(plan));
    if (options.rewrites) {
      sort->skip = projection.skip.get();
      sort->limit = projection.limit.get();
    }
    for (const SortItem& item : projection.order_by) {
      sort->keys.emplace_back(item.expr.get(), item.descending);
    }
    plan = std::move(sort);
  }
  if (projection.skip) {
    auto skip = over<Skip>(std::move(plan));
    skip->count = projection.skip.get();
    plan = std::move(skip);
  }
  if (projection.limit) {
    auto limit = over<Limit>(std::move(plan));
    limit->count = projection.limit.get();
    if (const std::int64_t* most = projection.limit->literal.as_int(); most && *most >= 0) {
      limit->estimated_rows = std::min(limit->estimated_rows, static_cast<double>(*most));
    }
    plan = std::move(limit);
  }
  return plan;
}

}  // namespace

Result<OperatorPtr> Planner::plan(ProjectionClause& projection, OperatorPtr input,
                                  std::set<Slot>& bound) {
  for (ProjectionItem& item : projection.items) {
    TG_TRY(plan_subqueries(*item.expr, bound));
    bound.insert(item.slot);
  }
  for (SortItem& item : projection.order_by) TG_TRY(plan_subqueries(*item.expr, bound));
  if (projection.where) TG_TRY(plan_subqueries(*projection.where, bound));
  OperatorPtr plan = plan_page(projection, plan_columns(projection, std::move(input)), options_);
  if (!projection.where) return plan;
  auto filter = over<Filter>(std::move(plan));
  filter->condition = projection.where.get();
  return filter;
}

}  // namespace talkgraph::query
