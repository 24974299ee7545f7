// Queries inside queries: in expressions, CALL { } and FOREACH.
#include "analyse/walk.h"
#include "plan/counting.h"
#include "plan/planner.h"
#include "plan/slots.h"
#include "run/operators/row_operators.h"
#include "run/operators/update_operators.h"

namespace talkgraph::query {

Result<OperatorPtr> Planner::plan_parts(Query& query, const std::vector<Slot>& columns,
                                        const std::set<Slot>& bound, bool existence) {
  auto all = std::make_unique<Union>();
  all->distinct = query.parts.size() > 1 && !query.union_all;
  all->columns = columns;
  if (columns.empty() && query.parts.size() > 1) all->columns = query.column_slots.front();
  for (std::size_t i = 0; i < query.parts.size(); ++i) {
    TG_ASSIGN(OperatorPtr plan, plan_single_query(query.parts[i], bound, existence));
    all->inputs.push_back(std::move(plan));
    all->from.push_back(i < query.column_slots.size() ? query.column_slots[i]
                                                      : std::vector<Slot>());
  }
  if (all->inputs.size() == 1 && columns.empty()) return std::move(all->inputs.front());
  return all;
}

Result<void> Planner::plan_subquery(Expr& expr, std::set<Slot>& bound) {
  const bool existence = expr.kind == ExprKind::kExists || expr.kind == ExprKind::kPatternPredicate;
  if (options_.rewrites && (existence || expr.kind == ExprKind::kCountRows)) {
    if (auto degree = count_by_degree(*expr.subquery, bound)) {
      expr.plan = std::move(degree);
      return {};
    }
  }
  TG_ASSIGN(OperatorPtr plan, plan_parts(*expr.subquery, {}, bound, existence));
  expr.plan = std::move(plan);
  if (expr.kind != ExprKind::kPatternComprehension) return {};
  const auto& match = std::get<MatchClause>(expr.subquery->parts.front().clauses.front());
  for (const PatternPart& part : match.parts) bind_pattern(part, bound);
  return {};
}

Result<OperatorPtr> Planner::plan(SubqueryClause& call, OperatorPtr input, std::set<Slot>& bound) {
  auto op = std::make_unique<CallSubquery>();
  op->input = std::move(input);
  op->updates = writes(*call.query);
  op->optional = call.optional;
  op->unit = call.columns.empty();
  op->columns = call.columns;
  TG_ASSIGN(op->inner, plan_parts(*call.query, call.columns, bound));
  bound.insert(call.columns.begin(), call.columns.end());
  return op;
}

Result<OperatorPtr> Planner::plan(ForeachClause& foreach, OperatorPtr input,
                                  std::set<Slot>& bound) {
  TG_TRY(plan_subqueries(*foreach.list, bound));
  auto op = std::make_unique<Foreach>();
  op->input = std::move(input);
  op->list = foreach.list.get();
  op->slot = foreach.slot;
  std::set<Slot> inside = bound;
  inside.insert(foreach.slot);
  TG_ASSIGN(op->body, plan_parts(*foreach.body, {}, inside));
  return op;
}

Result<OperatorPtr> Planner::plan(SchemaClause& schema, OperatorPtr input, std::set<Slot>&) {
  auto op = std::make_unique<ChangeSchema>();
  op->input = std::move(input);
  op->clause = &schema;
  return op;
}

Result<OperatorPtr> Planner::plan(FinishClause&, OperatorPtr input, std::set<Slot>&) {
  return input;
}

}  // namespace talkgraph::query
