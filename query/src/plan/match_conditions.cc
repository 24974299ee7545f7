// Conditions of patterns and of WHERE, each as soon as it can be tried.
#include <algorithm>

#include "plan/match_planner.h"

#include "run/operators/match_operators.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

// Of what is compared in ways that no statistics tell of.
constexpr double kShareOfEqual = 0.1;
constexpr double kShareOfRange = 0.3;
constexpr double kShareOfOther = 0.5;

bool is_property_of_variable(const Expr& expr) {
  return expr.kind == ExprKind::kProperty && expr.operands.front()->kind == ExprKind::kVariable;
}

}  // namespace

void MatchPlanner::add_node(const NodePattern& node) {
  nodes_.push_back(&node);
  const bool bound = bound_.contains(node.slot);
  if (!node.labels.empty() || node.label_expression || bound) {
    Condition condition;
    condition.node = &node;
    condition.needs = {node.slot};
    condition.entity = node.slot;
    condition.labels = node.labels;
    condition.must_exist = bound;
    conditions_.push_back(std::move(condition));
  }
  if (node.properties) add_properties(*node.properties, node.slot);
  if (node.where) add_conditions(*node.where);
}

void MatchPlanner::add_relationship(const RelationshipPattern& relationship) {
  if (relationship.properties) add_properties(*relationship.properties, relationship.slot);
  if (relationship.where) add_conditions(*relationship.where);
}

// What could be an error waits for the whole pattern, as in WHERE.
void MatchPlanner::add_properties(const Expr& properties, Slot entity) {
  Condition condition;
  condition.properties = &properties;
  condition.entity = entity;
  condition.needs = {entity};
  if (can_fail(properties)) {
    condition.needs = pattern_slots_;
  } else {
    collect_slots(properties, condition.needs);
  }
  conditions_.push_back(std::move(condition));
}

void MatchPlanner::add_conditions(const Expr& where) {
  if (where.kind == ExprKind::kAnd) {
    for (const ExprPtr& operand : where.operands) add_conditions(*operand);
    return;
  }
  Condition condition;
  condition.expr = &where;
  collect_slots(where, condition.reads);
  condition.needs = can_fail(where) ? pattern_slots_ : condition.reads;
  conditions_.push_back(std::move(condition));
}

bool MatchPlanner::is_ready(const std::set<Slot>& needs) const {
  return std::all_of(needs.begin(), needs.end(), [&](Slot slot) {
    return is_bound(slot) || (!pattern_slots_.contains(slot) && !hidden_.contains(slot));
  });
}

void MatchPlanner::add_check(const Condition& condition) {
  const bool tested = condition.node && !condition.fits_expression;
  const LabelExpression* expression = tested ? condition.node->label_expression.get() : nullptr;
  if (!condition.properties && !expression && condition.labels.empty() && !condition.must_exist) {
    return;
  }
  auto check = std::make_unique<PatternCheck>();
  check->slot = condition.entity;
  check->labels = condition.labels;
  check->label_expression = expression;
  check->properties = condition.properties;
  append(std::move(check));
}

void MatchPlanner::add_ready_conditions() {
  if (conditions_wait_) return;
  std::vector<Condition> waiting;
  for (Condition& condition : conditions_) {
    if (!is_ready(condition.needs)) {
      waiting.push_back(std::move(condition));
      continue;
    }
    rows_ *= share(condition);
    if (condition.expr) {
      append(std::make_unique<Filter>()).condition = condition.expr;
    } else {
      add_check(condition);
    }
  }
  conditions_ = std::move(waiting);
}

std::vector<std::string> MatchPlanner::known_labels(Slot slot) const {
  std::vector<std::string> labels;
  for (const NodePattern* node : nodes_) {
    if (node->slot == slot) labels.insert(labels.end(), node->labels.begin(), node->labels.end());
  }
  return labels;
}

double MatchPlanner::share_of_property(Slot slot, const std::string& key) const {
  const std::vector<std::string> labels = known_labels(slot);
  return labels.empty() ? kShareOfEqual : estimates_.share_of_value(labels.front(), key);
}

double MatchPlanner::share(const Condition& condition) const {
  if (condition.properties) {
    if (condition.properties->kind != ExprKind::kMap) return kShareOfEqual;
    double share = 1;
    for (const std::string& key : condition.properties->keys) {
      share *= share_of_property(condition.entity, key);
    }
    return share;
  }
  if (condition.node) {
    const bool tested = condition.node->label_expression && !condition.fits_expression;
    const double share = tested ? kShareOfOther : 1;
    return share * estimates_.share(condition.labels);
  }
  const Expr& expr = *condition.expr;
  if (expr.kind == ExprKind::kHasLabels && !expr.label_expression) {
    return estimates_.share(expr.keys);
  }
  if (expr.kind == ExprKind::kIn || expr.kind == ExprKind::kStartsWith) return kShareOfRange;
  if (expr.kind != ExprKind::kComparison) return kShareOfOther;
  if (expr.comparisons.front() != Comparison::kEqual) {
    return expr.comparisons.front() == Comparison::kNotEqual ? 1 : kShareOfRange;
  }
  for (const std::size_t side : {0, 1}) {
    const Expr& operand = *expr.operands[side];
    if (is_property_of_variable(operand)) {
      return share_of_property(operand.operands.front()->slot, operand.name);
    }
  }
  return kShareOfEqual;
}

double MatchPlanner::share_of_next(const std::set<Slot>& added) const {
  double product = 1;
  for (const Condition& condition : conditions_) {
    std::set<Slot> missing;
    for (const Slot slot : condition.needs) {
      if (!added.contains(slot)) missing.insert(slot);
    }
    if (missing.size() < condition.needs.size() && is_ready(missing)) product *= share(condition);
  }
  return product;
}

}  // namespace talkgraph::query
