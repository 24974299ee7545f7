#include "plan/slots.h"

#include <algorithm>

namespace talkgraph::query {

namespace {

void collect(const ExprPtr& expr, std::set<Slot>& slots) {
  if (expr) collect_slots(*expr, slots);
}

void collect(const PatternPart& part, std::set<Slot>& slots) {
  bind_pattern(part, slots);
  collect(part.where, slots);
  for (const NodePattern& node : part.nodes) {
    collect(node.properties, slots);
    collect(node.where, slots);
  }
  for (const RelationshipPattern& relationship : part.relationships) {
    collect(relationship.properties, slots);
    collect(relationship.where, slots);
    if (relationship.quantified) collect(relationship.quantified->part, slots);
  }
}

void collect(const Query& query, std::set<Slot>& slots);

// Clauses that write do not stand in expressions.
void collect(const Clause& clause, std::set<Slot>& slots) {
  if (const auto* match = std::get_if<MatchClause>(&clause)) {
    for (const PatternPart& part : match->parts) collect(part, slots);
    collect(match->where, slots);
  } else if (const auto* unwind = std::get_if<UnwindClause>(&clause)) {
    collect(unwind->list, slots);
  } else if (const auto* projection = std::get_if<ProjectionClause>(&clause)) {
    for (const ProjectionItem& item : projection->items) collect(item.expr, slots);
    for (const SortItem& item : projection->order_by) collect(item.expr, slots);
    collect(projection->where, slots);
  } else if (const auto* call = std::get_if<CallClause>(&clause)) {
    for (const ExprPtr& argument : call->arguments) collect(argument, slots);
    collect(call->where, slots);
  } else if (const auto* subquery = std::get_if<SubqueryClause>(&clause)) {
    collect(*subquery->query, slots);
  }
}

void collect(const Query& query, std::set<Slot>& slots) {
  for (const SingleQuery& part : query.parts) {
    for (const Clause& clause : part.clauses) collect(clause, slots);
  }
}

// Is it true, false or null without fail?
bool is_condition(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kComparison:
    case ExprKind::kStartsWith:
    case ExprKind::kEndsWith:
    case ExprKind::kContains:
    case ExprKind::kIsNull:
    case ExprKind::kIsNotNull:
    case ExprKind::kPatternPredicate:
    case ExprKind::kNot:
    case ExprKind::kAnd:
    case ExprKind::kOr:
    case ExprKind::kXor:
      return true;
    case ExprKind::kLiteral:
      return expr.literal.as_bool() != nullptr;
    default:
      return false;
  }
}

// Of a variable: of an entity that is there, whose properties can be read. What
// else it could be is found by the analysis, or is an error everywhere.
bool is_plain_property(const Expr& expr) {
  return expr.kind == ExprKind::kProperty && expr.operands.front()->kind == ExprKind::kVariable;
}

}  // namespace

void collect_slots(const Expr& expr, std::set<Slot>& slots) {
  if (expr.kind == ExprKind::kVariable) slots.insert(expr.slot);
  if (expr.subquery) collect(*expr.subquery, slots);
  for (const ExprPtr& operand : expr.operands) collect(operand, slots);
}

void bind_pattern(const PatternPart& part, std::set<Slot>& slots) {
  for (const NodePattern& node : part.nodes) slots.insert(node.slot);
  for (const RelationshipPattern& relationship : part.relationships) {
    slots.insert(relationship.slot);
    if (!relationship.quantified) continue;
    for (const GroupVariable& group : relationship.quantified->groups) slots.insert(group.list);
  }
  if (part.path_slot != kNoSlot) slots.insert(part.path_slot);
}

bool can_fail(const Expr& expr) {
  const auto operands_can_fail = [&] {
    return std::any_of(expr.operands.begin(), expr.operands.end(),
                       [](const ExprPtr& operand) { return operand && can_fail(*operand); });
  };
  const auto conditions_can_fail = [&] {
    return std::any_of(expr.operands.begin(), expr.operands.end(), [](const ExprPtr& operand) {
      return !is_condition(*operand) || can_fail(*operand);
    });
  };
  switch (expr.kind) {
    case ExprKind::kLiteral:
    case ExprKind::kParameter:
    case ExprKind::kVariable:
      return false;
    case ExprKind::kProperty:
      return !is_plain_property(expr);
    case ExprKind::kList:
    case ExprKind::kMap:
    case ExprKind::kComparison:
    case ExprKind::kStartsWith:
    case ExprKind::kEndsWith:
    case ExprKind::kContains:
    case ExprKind::kIsNull:
    case ExprKind::kIsNotNull:
      return operands_can_fail();
    case ExprKind::kHasLabels:
      return expr.operands.front()->kind != ExprKind::kVariable || expr.operands.size() > 1;
    case ExprKind::kIn:
      return expr.operands[1]->kind != ExprKind::kList || operands_can_fail();
    case ExprKind::kNot:
    case ExprKind::kAnd:
    case ExprKind::kOr:
    case ExprKind::kXor:
      return conditions_can_fail();
    case ExprKind::kPatternPredicate: {
      const auto& match = std::get<MatchClause>(expr.subquery->parts.front().clauses.front());
      const PatternPart& part = match.parts.front();
      return std::any_of(part.nodes.begin(), part.nodes.end(),
                         [](const NodePattern& node) { return node.properties || node.where; }) ||
             std::any_of(part.relationships.begin(), part.relationships.end(),
                         [](const RelationshipPattern& relationship) {
                           return relationship.properties || relationship.where ||
                                  relationship.quantified;
                         });
    }
    default:
      return true;
  }
}

}  // namespace talkgraph::query
