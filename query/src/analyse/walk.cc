#include "analyse/walk.h"

#include <algorithm>

#include "functions/function.h"
#include "values/compare.h"

namespace talkgraph::query {

bool writes(const Clause& clause) {
  if (const auto* call = std::get_if<SubqueryClause>(&clause)) return writes(*call->query);
  return std::holds_alternative<CreateClause>(clause) ||
         std::holds_alternative<SetClause>(clause) ||
         std::holds_alternative<RemoveClause>(clause) ||
         std::holds_alternative<DeleteClause>(clause) ||
         std::holds_alternative<MergeClause>(clause) ||
         std::holds_alternative<ForeachClause>(clause) ||
         std::holds_alternative<SchemaClause>(clause);
}

bool writes(const Query& query) {
  return std::any_of(query.parts.begin(), query.parts.end(), [](const SingleQuery& part) {
    return std::any_of(part.clauses.begin(), part.clauses.end(),
                       [](const Clause& clause) { return writes(clause); });
  });
}

bool is_aggregate(const Expr& expr) {
  if (expr.kind != ExprKind::kFunction) return false;
  const Function* function = expr.function ? expr.function : find_function(expr.name);
  return function && function->aggregating();
}

bool contains_aggregate(const Expr& expr) {
  if (is_aggregate(expr)) return true;
  return std::any_of(expr.operands.begin(), expr.operands.end(), [](const ExprPtr& operand) {
    return operand && contains_aggregate(*operand);
  });
}

bool contains_variable(const Expr& expr) {
  // What CASE tests has a name that no query can write.
  if (expr.kind == ExprKind::kVariable) return !expr.name.starts_with(' ');
  if (expr.subquery) return true;
  return std::any_of(expr.operands.begin(), expr.operands.end(),
                     [](const ExprPtr& operand) { return operand && contains_variable(*operand); });
}

bool same_expression(const Expr& a, const Expr& b) {
  if (a.kind != b.kind || a.name != b.name || a.keys != b.keys || a.comparisons != b.comparisons ||
      a.quantifier != b.quantifier || a.distinct != b.distinct || a.star != b.star ||
      a.operands.size() != b.operands.size() || a.subquery || b.subquery || a.label_expression ||
      b.label_expression) {
    return false;
  }
  if (a.literal.kind() != b.literal.kind() || !equivalent(a.literal, b.literal)) return false;
  return std::equal(a.operands.begin(), a.operands.end(), b.operands.begin(),
                    [](const ExprPtr& left, const ExprPtr& right) {
                      if (!left || !right) return !left && !right;
                      return same_expression(*left, *right);
                    });
}

}  // namespace talkgraph::query
