// Turns an analysed query into operators.
#pragma once

#include <set>
#include <vector>

#include "diagnostics.h"
#include "parse/ast.h"
#include "plan/match_planner.h"
#include "plan/plan_options.h"
#include "run/operator.h"

namespace talkgraph::query {

// A plan per part of the query (UNION), each over one Argument row. Also plans
// the subqueries in its expressions. Plans keep pointers into the tree.
// kTooLarge if a plan would be more than kMaxPlanLength operators long.
Result<std::vector<OperatorPtr>> plan(Query& query, const Source& source,
                                      const PlanOptions& options);

// Cursors call each other along a plan: its length is limited as depth is.
constexpr std::size_t kMaxPlanLength = 4000;

class Planner {
 public:
  Planner(const Source& source, const PlanOptions& options) : source_(source), options_(options) {}

  // Slots in `bound` have their values in the argument already.
  // With `existence` it does not matter how many rows there are, but for none.
  Result<OperatorPtr> plan_single_query(SingleQuery& query, std::set<Slot> bound,
                                        bool existence = false);
  Result<void> plan_subqueries(Expr& expr, const std::set<Slot>& bound);

 private:
  Result<OperatorPtr> plan_clause(Clause& clause, OperatorPtr input, std::set<Slot>& bound);
  // Puts what a clause does over its input; `bound` gains what it binds.
  Result<OperatorPtr> plan(MatchClause& match, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan_match(MatchClause& match, OperatorPtr input, std::set<Slot>& bound,
                                 MatchPlanner::Wanted wanted, bool all_asked_for);
  Result<OperatorPtr> plan(UnwindClause& unwind, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(ProjectionClause& projection, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(CreateClause& create, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(SetClause& set, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(RemoveClause& remove, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(DeleteClause& clause, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(MergeClause& merge, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(CallClause& call, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(FinishClause& finish, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(SchemaClause& schema, OperatorPtr input, std::set<Slot>& bound);
  // plan_subquery.cc
  Result<OperatorPtr> plan(SubqueryClause& call, OperatorPtr input, std::set<Slot>& bound);
  Result<OperatorPtr> plan(ForeachClause& foreach, OperatorPtr input, std::set<Slot>& bound);
  // The rows of all parts; their columns in `columns`, which may be empty.
  Result<OperatorPtr> plan_parts(Query& query, const std::vector<Slot>& columns,
                                 const std::set<Slot>& bound, bool existence = false);
  Result<void> plan_names(const ExprPtr& key, const std::vector<ExprPtr>& labels,
                          const std::set<Slot>& bound);
  Result<void> plan_set_items(std::vector<SetItem>& items, const std::set<Slot>& bound);
  Result<void> plan_subquery(Expr& expr, std::set<Slot>& bound);
  Result<void> plan_pattern_subqueries(PatternPart& part, const std::set<Slot>& bound);

  // Counts operators that are added to the plan.
  Result<void> grow(std::size_t operators, Span span);
  Result<void> grow_by_pattern(const PatternPart& part);

  const Source& source_;
  const PlanOptions& options_;
  bool streams_ = false;  // clauses that write need not wait for all rows
  std::size_t length_ = 0;
};

}  // namespace talkgraph::query
