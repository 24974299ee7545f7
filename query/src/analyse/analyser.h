// Gives every name a meaning: resolves variables to slots, checks kinds and the
// rules of each clause, finds aggregation. Fills the tree's "analysis" members.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/static_type.h"
#include "diagnostics.h"
#include "parse/ast.h"
#include "query/procedures.h"

namespace talkgraph::query {

// Returns the slots that a row of the query needs, each with the name of its
// variable, which is empty if it has none.
Result<std::vector<std::string>> analyse(Query& query, const Source& source,
                                         const Procedures* procedures);

struct Variable {
  Slot slot = kNoSlot;
  StaticType type;
};

// By name.
using Scope = std::map<std::string, Variable, std::less<>>;

// Where an expression stands.
struct ExprPlace {
  // Where aggregating functions are entered; none are allowed without it.
  std::vector<Expr*>* aggregates = nullptr;
  bool inside_aggregate = false;
  bool predicate = false;  // patterns may be used as conditions
};

// Where a query stands, which decides what it may do.
enum class QueryPlace { kTop, kExpression, kCall, kForeach };

class Analyser {
 public:
  Analyser(const Source& source, const Procedures* procedures)
      : source_(source), procedures_(procedures) {}

  Result<void> analyse_statement(Query& query);
  std::vector<std::string> take_slot_names() { return std::move(slot_names_); }

 private:
  // analyse_query.cc
  Result<void> analyse_query(Query& query, QueryPlace place);
  Result<void> analyse_single_query(SingleQuery& query, QueryPlace place);
  Result<void> check_composition(const SingleQuery& query, QueryPlace place) const;
  Result<void> set_columns(Query& query) const;
  Result<void> analyse_clause(Clause& clause, bool alone);
  Result<void> analyse_match(MatchClause& match);
  Result<void> analyse_unwind(UnwindClause& unwind);
  Result<void> analyse_call(CallClause& call, bool alone);
  Result<void> analyse_yield(CallClause& call);
  Result<void> analyse_where(Expr& where);
  Slot new_slot(std::string name = "") {
    slot_names_.push_back(std::move(name));
    return static_cast<Slot>(slot_names_.size() - 1);
  }
  std::shared_ptr<const Procedure> find_procedure(const std::string& name) const;
  Result<Slot> declare(const std::string& name, StaticType type, Span span);
  Error already_bound(const std::string& name, Span span) const;

  // analyse_subquery.cc
  Result<void> analyse_subquery_call(SubqueryClause& call);
  Result<void> analyse_call_part(SingleQuery& part, const SubqueryClause& call, const Scope& outer);
  Result<void> analyse_foreach(ForeachClause& foreach);

  // analyse_pattern.cc
  Result<void> match_part(PatternPart& part, const Scope& before, Scope& in_clause);
  Result<void> match_node(NodePattern& node, const Scope& before);
  Result<void> match_relationship(RelationshipPattern& relationship, const Scope& before,
                                  Scope& in_clause);
  // analyse_path.cc
  Result<void> match_path(PatternPart& part, const Scope& before);
  Result<void> match_quantified(RelationshipPattern& relationship, const Scope& before);
  Result<void> refuse_search(const PatternPart& part) const;

  Result<void> analyse_properties(Expr* properties, bool parameter_allowed);
  Result<void> analyse_pattern_properties(PatternPart& part, bool parameter_allowed);
  Result<void> create_part(PatternPart& part, bool merge);
  Result<void> create_node(NodePattern& node, bool alone, bool merge);
  Result<void> create_relationship(RelationshipPattern& relationship, bool merge);
  StaticType relationship_type(const RelationshipPattern& relationship) const;
  Error type_conflict(const std::string& name, Span span) const;

  // analyse_update.cc
  Result<void> analyse_set(std::vector<SetItem>& items);
  // What SET and REMOVE compute: n[key], n:$(labels).
  Result<void> analyse_names(const ExprPtr& key, const std::vector<ExprPtr>& labels);
  Result<void> analyse_remove(RemoveClause& remove);
  Result<void> analyse_delete(DeleteClause& clause);
  Result<void> analyse_merge(MergeClause& merge);
  Result<void> check_target(Expr& target, KindSet kinds);

  // analyse_projection.cc
  Result<void> analyse_projection(ProjectionClause& projection);
  Result<void> expand_star(ProjectionClause& projection) const;
  Result<std::vector<StaticType>> analyse_items(ProjectionClause& projection);
  Result<void> name_columns(ProjectionClause& projection) const;
  // `locals` are slots of variables that the item itself declares.
  Result<void> check_grouping(const Expr& expr, const ProjectionClause& projection,
                              std::set<Slot> locals) const;
  Result<void> analyse_order(ProjectionClause& projection, bool aggregating);
  Result<void> check_sort_grouping(const Expr& expr, const ProjectionClause& projection) const;
  Result<void> analyse_page(Expr* count);
  void refer_to_columns(ExprPtr& expr, const ProjectionClause& projection) const;

  // analyse_expression.cc
  Result<StaticType> analyse_expr(Expr& expr, ExprPlace place);
  Result<void> analyse_operands(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_variable(Expr& expr);
  Result<StaticType> analyse_property(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_element(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_list(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_logic(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_arithmetic(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_in(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_function(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_aggregate(Expr& expr, ExprPlace place);
  Result<void> check_arguments(const Expr& expr, const std::vector<StaticType>& types) const;
  Error wrong_type(const Expr& expr, std::string_view wanted) const;

  // analyse_local.cc: expressions with variables of their own.
  Result<StaticType> analyse_case(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_comprehension(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_quantifier(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_reduce(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_subquery(Expr& expr, ExprPlace place);
  Result<StaticType> analyse_collect(Expr& expr);
  Result<void> refuse_new_variables(const Query& query) const;

  const Source& source_;
  const Procedures* procedures_;
  Scope scope_;
  Scope imported_;                        // of a subquery: what no WITH of it hides
  std::vector<StaticType> column_types_;  // of the last RETURN
  std::vector<std::string> slot_names_;
};

}  // namespace talkgraph::query
