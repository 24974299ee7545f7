// Where matching starts, and how the first nodes are found.
#include <algorithm>

#include "plan/match_planner.h"

#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

// What a range or a prefix is thought to leave.
constexpr double kShareInRange = 0.2;

bool is_property_of(const Expr& expr, Slot slot) {
  return expr.kind == ExprKind::kProperty && expr.operands.front()->kind == ExprKind::kVariable &&
         expr.operands.front()->slot == slot;
}

// The same comparison with its sides changed.
Comparison turned(Comparison comparison) {
  switch (comparison) {
    case Comparison::kLess:
      return Comparison::kGreater;
    case Comparison::kLessOrEqual:
      return Comparison::kGreaterOrEqual;
    case Comparison::kGreater:
      return Comparison::kLess;
    case Comparison::kGreaterOrEqual:
      return Comparison::kLessOrEqual;
    default:
      return comparison;
  }
}

bool is_lower_bound(Comparison comparison) {
  return comparison == Comparison::kGreater || comparison == Comparison::kGreaterOrEqual;
}

bool is_upper_bound(Comparison comparison) {
  return comparison == Comparison::kLess || comparison == Comparison::kLessOrEqual;
}

}  // namespace

const NodePattern* MatchPlanner::best_start(double& rows) const {
  const NodePattern* best = nullptr;
  for (const NodePattern* node : nodes_) {
    if (is_bound(node->slot)) continue;
    const double found =
        std::min(best_access(*node).rows, estimates_.nodes({}) * share_of_next({node->slot}));
    if (best && found >= rows) continue;
    best = node;
    rows = found;
  }
  return best;
}

MatchPlanner::Access MatchPlanner::best_access(const NodePattern& node) const {
  Access best;
  best.rows = estimates_.nodes({});
  std::vector<std::string> labels = node.labels;
  for (const Condition& condition : conditions_) {
    const Expr* expr = condition.expr;
    if (!expr || expr->kind != ExprKind::kHasLabels || expr->label_expression) continue;
    const Expr& entity = *expr->operands.front();
    if (entity.kind != ExprKind::kVariable || entity.slot != node.slot) continue;
    labels.insert(labels.end(), expr->keys.begin(), expr->keys.end());
  }
  std::optional<NameChoice> choice;
  if (node.label_expression) choice = choice_of(*node.label_expression);
  if (choice && choice->names.size() == 1) labels.push_back(choice->names.front());
  for (const std::string& label : labels) {
    const double rows = estimates_.nodes({label});
    if (!best.labels.empty() && rows >= best.rows) continue;
    best.labels = {label};
    best.rows = rows;
  }
  if (choice && best.labels.empty()) consider_choice(std::move(*choice), best);
  for (const std::string& label : labels) consider_seeks(node, label, best);
  return best;
}

// Those that have one of the names of a label expression.
void MatchPlanner::consider_choice(NameChoice choice, Access& best) const {
  constexpr std::size_t kManyNames = 16;
  if (choice.names.size() > kManyNames) return;
  double rows = 0;
  for (const std::string& name : choice.names) rows += estimates_.nodes({name});
  best.labels = std::move(choice.names);
  best.rows = std::min(rows, best.rows);
  best.fits_expression = choice.enough;
}

void MatchPlanner::consider_seeks(const NodePattern& node, const std::string& label,
                                  Access& best) const {
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    const Condition& condition = conditions_[i];
    if (condition.properties && condition.entity == node.slot) {
      consider_properties(node, i, label, best);
    } else if (condition.expr) {
      consider_comparison(node, i, label, best);
    }
  }
  consider_ranges(node, label, best);
}

// {key: value, ...}: with one key, it is all that the seek need fulfil.
void MatchPlanner::consider_properties(const NodePattern& node, std::size_t condition,
                                       const std::string& label, Access& best) const {
  const Expr& map = *conditions_[condition].properties;
  if (map.kind != ExprKind::kMap) return;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    consider(best, node, label, map.keys[i], NodeSeek::Kind::kEqual, map.operands[i].get(),
             map.keys.size() == 1 ? condition : SIZE_MAX);
  }
}

void MatchPlanner::consider_comparison(const NodePattern& node, std::size_t condition,
                                       const std::string& label, Access& best) const {
  const Expr& expr = *conditions_[condition].expr;
  const auto has_property = [&](std::size_t side) {
    return is_property_of(*expr.operands[side], node.slot);
  };
  if (expr.kind == ExprKind::kIn && has_property(0)) {
    consider(best, node, label, expr.operands[0]->name, NodeSeek::Kind::kIn, expr.operands[1].get(),
             SIZE_MAX);
  } else if (expr.kind == ExprKind::kStartsWith && has_property(0)) {
    consider(best, node, label, expr.operands[0]->name, NodeSeek::Kind::kPrefix,
             expr.operands[1].get(), SIZE_MAX);
  } else if (expr.kind == ExprKind::kComparison &&
             expr.comparisons == std::vector{Comparison::kEqual}) {
    for (const std::size_t side : {0, 1}) {
      if (!has_property(side)) continue;
      consider(best, node, label, expr.operands[side]->name, NodeSeek::Kind::kEqual,
               expr.operands[1 - side].get(), condition);
    }
  }
}

void MatchPlanner::consider(Access& best, const NodePattern& node, const std::string& label,
                            const std::string& key, NodeSeek::Kind kind, const Expr* value,
                            std::size_t condition) const {
  if (!is_usable(*value) || !is_sought(label, key, *value)) return;
  if (kind == NodeSeek::Kind::kPrefix && !estimates_.has_graph()) return;
  double share = kShareInRange;
  if (kind != NodeSeek::Kind::kPrefix) {
    share = estimates_.share_of_value(label, key);
    // A list that is not written out has a few values.
    if (kind == NodeSeek::Kind::kIn) {
      share *= value->kind == ExprKind::kList ? static_cast<double>(value->operands.size()) : 5;
    }
  }
  const double rows = estimates_.nodes({label}) * std::min(share, 1.0);
  if (best.seek ? rows >= best.rows : rows > best.rows) return;
  best.labels = {label};
  best.rows = rows;
  best.condition = condition;
  best.seek = std::make_unique<NodeSeek>();
  best.seek->slot = node.slot;
  best.seek->label = label;
  best.seek->key = key;
  best.seek->kind = kind;
  best.seek->value = value;
}

// a < n.key, n.key <= b and a < n.key <= b; the first of each side is taken.
void MatchPlanner::consider_ranges(const NodePattern& node, const std::string& label,
                                   Access& best) const {
  if (!estimates_.has_graph()) return;
  std::vector<std::unique_ptr<NodeSeek>> seeks;
  const auto add = [&](const Expr& property, Comparison comparison, const Expr& value) {
    const bool low = is_lower_bound(comparison);
    if (!is_property_of(property, node.slot) || (!low && !is_upper_bound(comparison))) return;
    if (!is_usable(value) || !is_sought(label, property.name, value)) return;
    auto seek = std::find_if(seeks.begin(), seeks.end(),
                             [&](const auto& other) { return other->key == property.name; });
    if (seek == seeks.end()) {
      seek = seeks.insert(seek, std::make_unique<NodeSeek>());
      (*seek)->slot = node.slot;
      (*seek)->label = label;
      (*seek)->key = property.name;
      (*seek)->kind = NodeSeek::Kind::kRange;
    }
    auto& bound = low ? (*seek)->low : (*seek)->high;
    const bool inclusive =
        comparison == Comparison::kGreaterOrEqual || comparison == Comparison::kLessOrEqual;
    if (!bound) bound = NodeSeek::Bound{&value, inclusive};
  };
  for (const Condition& condition : conditions_) {
    const Expr* expr = condition.expr;
    if (!expr || expr->kind != ExprKind::kComparison) continue;
    for (std::size_t i = 0; i < expr->comparisons.size(); ++i) {
      const Expr& left = *expr->operands[i];
      const Expr& right = *expr->operands[i + 1];
      add(left, expr->comparisons[i], right);
      add(right, turned(expr->comparisons[i]), left);
    }
  }
  for (auto& seek : seeks) {
    const double share = seek->low && seek->high ? kShareInRange / 2 : kShareInRange;
    const double rows = estimates_.nodes({label}) * share;
    if (rows > best.rows || (best.seek && rows >= best.rows)) continue;
    best.labels = {label};
    best.rows = rows;
    best.condition = SIZE_MAX;
    best.seek = std::move(seek);
  }
}

bool MatchPlanner::is_usable(const Expr& value) const {
  if (can_fail(value)) return false;
  std::set<Slot> needs;
  collect_slots(value, needs);
  return is_ready(needs);
}

// Where no index is known to be, one value that is the same for all rows may still
// be worth a try.
bool MatchPlanner::is_sought(const std::string& label, const std::string& key,
                             const Expr& value) const {
  if (estimates_.has_graph()) return estimates_.has_index(label, key);
  std::set<Slot> reads;
  collect_slots(value, reads);
  return std::none_of(reads.begin(), reads.end(),
                      [&](Slot slot) { return pattern_slots_.contains(slot); });
}

void MatchPlanner::start_at(const NodePattern& node) {
  Access access = conditions_wait_ ? Access() : best_access(node);
  rows_ *= conditions_wait_ ? estimates_.nodes({}) : access.rows;
  if (access.seek) {
    append(std::move(access.seek));
  } else {
    NodeScan& scan = append(std::make_unique<NodeScan>());
    scan.slot = node.slot;
    scan.labels = access.labels;
  }
  if (access.condition != SIZE_MAX) {
    conditions_.erase(conditions_.begin() + static_cast<std::ptrdiff_t>(access.condition));
  }
  for (Condition& condition : conditions_) {
    if (!condition.node || condition.entity != node.slot) continue;
    if (access.labels.size() == 1) std::erase(condition.labels, access.labels.front());
    if (condition.node == &node && access.fits_expression) condition.fits_expression = true;
  }
  bind(node.slot);
  add_ready_conditions();
}

}  // namespace talkgraph::query
