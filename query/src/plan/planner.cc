#include "plan/planner.h"

#include "plan/barriers.h"
#include "plan/counting.h"
#include "plan/over.h"
#include "plan/slots.h"
#include "run/operators/match_operators.h"
#include "run/operators/row_operators.h"
#include "run/operators/update_operators.h"

namespace talkgraph::query {

namespace {

OperatorPtr argument() {
  auto op = std::make_unique<Argument>();
  op->estimated_rows = 1;
  return op;
}

// What was counted before, and the page.
OperatorPtr plan_counted(const ProjectionClause& projection, OperatorPtr counted) {
  auto project = over<Project>(std::move(counted));
  const ProjectionItem& item = projection.items.front();
  project->items.emplace_back(item.expr.get(), item.slot);
  return project;
}

}  // namespace

Result<std::vector<OperatorPtr>> plan(Query& query, const Source& source,
                                      const PlanOptions& options) {
  std::vector<OperatorPtr> plans;
  for (SingleQuery& part : query.parts) {
    Planner planner(source, options);
    TG_ASSIGN(OperatorPtr plan, planner.plan_single_query(part, {}));
    plans.push_back(std::move(plan));
  }
  return plans;
}

Result<OperatorPtr> Planner::plan_single_query(SingleQuery& query, std::set<Slot> bound,
                                               bool existence) {
  OperatorPtr plan = argument();
  const bool rows_begin_here = bound.empty();
  for (std::size_t i = 0; i < query.clauses.size(); ++i) {
    Clause& clause = query.clauses[i];
    // Patterns count for themselves.
    TG_TRY(grow(std::holds_alternative<ProjectionClause>(clause) ? 7 : 2, query.span));
    if (i == 0 && options_.rewrites && query.clauses.size() > 1) {
      if (auto count = count_from_statistics(clause, query.clauses[1])) {
        count->input = std::move(plan);
        bound.insert(std::get<ProjectionClause>(query.clauses[1]).items.front().slot);
        plan = plan_counted(std::get<ProjectionClause>(query.clauses[++i]), std::move(count));
        continue;
      }
    }
    if (options_.rewrites && rows_begin_here && !streams_) streams_ = may_stream(query, i);
    if (auto* match = std::get_if<MatchClause>(&clause)) {
      const auto wanted = options_.rewrites && rows_may_repeat(query, i + 1, existence)
                              ? MatchPlanner::Wanted::kDistinctNodes
                              : MatchPlanner::Wanted::kAll;
      const bool all = options_.rewrites && !existence && asks_for_all_rows(query, i + 1);
      TG_ASSIGN(plan, plan_match(*match, std::move(plan), bound, wanted, all));
    } else {
      TG_ASSIGN(plan, plan_clause(clause, std::move(plan), bound));
    }
  }
  return plan;
}

Result<void> Planner::grow(std::size_t operators, Span span) {
  length_ += operators;
  if (length_ <= kMaxPlanLength) return {};
  return fail(source_.too_large("the query has too many clauses and pattern elements", span));
}

// Before the pattern is planned, which takes time quadratic in its length.
Result<void> Planner::grow_by_pattern(const PatternPart& part) {
  constexpr std::size_t kPerElement = 2;  // to find it and to check it
  for (const RelationshipPattern& relationship : part.relationships) {
    if (relationship.quantified) TG_TRY(grow_by_pattern(relationship.quantified->part));
  }
  return grow(kPerElement * (part.nodes.size() + part.relationships.size()) + 1, part.span);
}

Result<OperatorPtr> Planner::plan_clause(Clause& clause, OperatorPtr input, std::set<Slot>& bound) {
  return std::visit([&](auto& concrete) { return plan(concrete, std::move(input), bound); },
                    clause);
}

Result<OperatorPtr> Planner::plan(UnwindClause& unwind, OperatorPtr input, std::set<Slot>& bound) {
  TG_TRY(plan_subqueries(*unwind.list, bound));
  auto op = over<Unwind>(std::move(input));
  op->list = unwind.list.get();
  op->slot = unwind.slot;
  bound.insert(unwind.slot);
  return op;
}

Result<OperatorPtr> Planner::plan(MatchClause& match, OperatorPtr input, std::set<Slot>& bound) {
  return plan_match(match, std::move(input), bound, MatchPlanner::Wanted::kAll, false);
}

Result<OperatorPtr> Planner::plan_match(MatchClause& match, OperatorPtr input,
                                        std::set<Slot>& bound, MatchPlanner::Wanted wanted,
                                        bool all_asked_for) {
  for (const PatternPart& part : match.parts) TG_TRY(grow_by_pattern(part));
  const std::set<Slot> before = bound;
  std::vector<const PatternPart*> parts;
  for (const PatternPart& part : match.parts) parts.push_back(&part);
  MatchPlanner planner(parts, match.where.get(), bound, options_, wanted);
  if (all_asked_for) planner.expect_all();
  OperatorPtr plan = planner.plan(match.optional ? argument() : std::move(input));
  for (PatternPart& part : match.parts) TG_TRY(plan_pattern_subqueries(part, bound));
  if (match.where) TG_TRY(plan_subqueries(*match.where, bound));
  if (!match.optional) return plan;
  auto op = over<Optional>(std::move(input));
  op->inner = std::move(plan);
  op->estimated_rows = std::max(1.0, op->inner->estimated_rows) * op->input->estimated_rows;
  for (const Slot slot : bound) {
    if (!before.contains(slot)) op->slots.push_back(slot);
  }
  return op;
}

Result<OperatorPtr> Planner::plan(CreateClause& create, OperatorPtr input, std::set<Slot>& bound) {
  for (PatternPart& part : create.parts) TG_TRY(plan_pattern_subqueries(part, bound));
  for (const PatternPart& part : create.parts) bind_pattern(part, bound);
  auto op = over<Create>(std::move(input));
  op->streams = streams_;
  op->clause = &create;
  return op;
}

Result<OperatorPtr> Planner::plan(SetClause& set, OperatorPtr input, std::set<Slot>& bound) {
  TG_TRY(plan_set_items(set.items, bound));
  auto op = over<SetProperties>(std::move(input));
  op->streams = streams_;
  op->items = &set.items;
  return op;
}

Result<OperatorPtr> Planner::plan(RemoveClause& remove, OperatorPtr input, std::set<Slot>& bound) {
  for (RemoveItem& item : remove.items) {
    TG_TRY(plan_subqueries(*item.target, bound));
    TG_TRY(plan_names(item.computed_key, item.computed_labels, bound));
  }
  auto op = over<Remove>(std::move(input));
  op->streams = streams_;
  op->clause = &remove;
  return op;
}

Result<OperatorPtr> Planner::plan(DeleteClause& clause, OperatorPtr input, std::set<Slot>& bound) {
  for (ExprPtr& target : clause.targets) TG_TRY(plan_subqueries(*target, bound));
  auto op = over<Delete>(std::move(input));
  op->clause = &clause;
  return op;
}

Result<OperatorPtr> Planner::plan(MergeClause& merge, OperatorPtr input, std::set<Slot>& bound) {
  TG_TRY(grow_by_pattern(merge.part));
  TG_TRY(plan_pattern_subqueries(merge.part, bound));
  auto op = over<Merge>(std::move(input));
  op->streams = streams_;
  op->clause = &merge;
  MatchPlanner planner({&merge.part}, nullptr, bound, options_);
  op->match = planner.plan(argument());
  TG_TRY(plan_set_items(merge.on_create, bound));
  TG_TRY(plan_set_items(merge.on_match, bound));
  return op;
}

Result<OperatorPtr> Planner::plan(CallClause& call, OperatorPtr input, std::set<Slot>& bound) {
  for (ExprPtr& argument : call.arguments) TG_TRY(plan_subqueries(*argument, bound));
  auto op = over<CallProcedure>(std::move(input));
  op->call = &call;
  for (const YieldItem& item : call.yields) bound.insert(item.slot);
  if (!call.where) return op;
  TG_TRY(plan_subqueries(*call.where, bound));
  auto filter = over<Filter>(std::move(op));
  filter->condition = call.where.get();
  return filter;
}

Result<void> Planner::plan_set_items(std::vector<SetItem>& items, const std::set<Slot>& bound) {
  for (SetItem& item : items) {
    TG_TRY(plan_subqueries(*item.target, bound));
    TG_TRY(plan_names(item.computed_key, item.computed_labels, bound));
    if (item.value) TG_TRY(plan_subqueries(*item.value, bound));
  }
  return {};
}

Result<void> Planner::plan_names(const ExprPtr& key, const std::vector<ExprPtr>& labels,
                                 const std::set<Slot>& bound) {
  if (key) TG_TRY(plan_subqueries(*key, bound));
  for (const ExprPtr& names : labels) TG_TRY(plan_subqueries(*names, bound));
  return {};
}

Result<void> Planner::plan_pattern_subqueries(PatternPart& part, const std::set<Slot>& bound) {
  const auto plan_in = [&](const ExprPtr& expr, const std::set<Slot>& inside) -> Result<void> {
    return expr ? plan_subqueries(*expr, inside) : Result<void>();
  };
  TG_TRY(plan_in(part.where, bound));
  for (NodePattern& node : part.nodes) {
    TG_TRY(plan_in(node.properties, bound));
    TG_TRY(plan_in(node.where, bound));
  }
  for (RelationshipPattern& relationship : part.relationships) {
    TG_TRY(plan_in(relationship.properties, bound));
    TG_TRY(plan_in(relationship.where, bound));
    if (!relationship.quantified) continue;
    std::set<Slot> inside = bound;
    bind_pattern(relationship.quantified->part, inside);
    TG_TRY(plan_pattern_subqueries(relationship.quantified->part, inside));
  }
  return {};
}

Result<void> Planner::plan_subqueries(Expr& expr, const std::set<Slot>& bound) {
  std::set<Slot> inside = bound;
  // Local variables have their values where the rest of the expression is read.
  if (expr.slot != kNoSlot) inside.insert(expr.slot);
  if (expr.second_slot != kNoSlot) inside.insert(expr.second_slot);
  if (expr.subquery) TG_TRY(plan_subquery(expr, inside));
  for (ExprPtr& operand : expr.operands) {
    if (operand) TG_TRY(plan_subqueries(*operand, inside));
  }
  return {};
}

}  // namespace talkgraph::query
