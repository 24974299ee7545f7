// Parts of a pattern that only an equality connects with the rest.
#include <algorithm>

#include "plan/match_planner.h"

#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

bool lies_in(const std::set<Slot>& slots, const std::set<Slot>& all) {
  return std::includes(all.begin(), all.end(), slots.begin(), slots.end());
}

bool meets(const std::set<Slot>& slots, const std::set<Slot>& others) {
  return std::any_of(slots.begin(), slots.end(), [&](Slot slot) { return others.contains(slot); });
}

}  // namespace

// What can be reached from the node by steps that are not yet followed.
std::set<Slot> MatchPlanner::component_of(const NodePattern& node) const {
  std::set<Slot> component = {node.slot};
  for (bool grown = true; grown;) {
    grown = false;
    for (const Step& step : steps_) {
      const std::set<Slot> slots = {step.left->slot, step.right->slot};
      if (!meets(slots, component) || lies_in(slots, component)) continue;
      component.insert(slots.begin(), slots.end());
      grown = true;
    }
  }
  for (const Step& step : steps_) {
    if (!component.contains(step.left->slot)) continue;
    component.insert(step.relationship->slot);
    if (!step.relationship->quantified) continue;
    for (const GroupVariable& group : step.relationship->quantified->groups) {
      component.insert(group.list);
    }
  }
  return component;
}

std::vector<HashJoin::Key> MatchPlanner::take_join_keys(const std::set<Slot>& component) {
  std::vector<HashJoin::Key> keys;
  std::erase_if(conditions_, [&](const Condition& condition) {
    const Expr* expr = condition.expr;
    if (!expr || expr->kind != ExprKind::kComparison || can_fail(*expr)) return false;
    if (expr->comparisons != std::vector{Comparison::kEqual}) return false;
    for (const std::size_t side : {0, 1}) {
      std::set<Slot> inner;
      std::set<Slot> outer;
      collect_slots(*expr->operands[side], inner);
      collect_slots(*expr->operands[1 - side], outer);
      if (inner.empty() || outer.empty() || !lies_in(inner, component)) continue;
      if (meets(outer, component) || !is_ready(outer)) continue;
      keys.push_back({expr->operands[1 - side].get(), expr->operands[side].get()});
      return true;
    }
    return false;
  });
  return keys;
}

// Finds the part by itself, once, and joins; false if nothing connects it, or one
// row is joined with it, which can look by itself.
bool MatchPlanner::join_at(const NodePattern& node) {
  constexpr double kFewRows = 1.5;
  if (rows_ < kFewRows || best_access(node).seek) return false;
  const std::set<Slot> component = component_of(node);
  if (meets(component, bound_)) return false;
  std::vector<HashJoin::Key> keys = take_join_keys(component);
  if (keys.empty()) return false;

  OperatorPtr outer_plan = std::move(plan_);
  const double outer_rows = rows_;
  const std::set<Slot> outer_bound = bound_;
  const std::vector<Slot> outer_matched = std::move(matched_);
  plan_ = std::make_unique<Argument>();
  rows_ = 1;
  hidden_ = outer_bound;
  bound_.clear();
  matched_.clear();
  start_at(node);
  for (auto step = best_step(); step != steps_.end(); step = best_step()) {
    const Step next = *step;
    steps_.erase(step);
    follow(next);
  }

  auto join = std::make_unique<HashJoin>();
  join->inner = std::move(plan_);
  join->keys = std::move(keys);
  join->slots.assign(bound_.begin(), bound_.end());
  join->input_relationships = outer_matched;
  join->inner_relationships = matched_;
  const double inner_rows = rows_;
  plan_ = std::move(outer_plan);
  rows_ = std::max(outer_rows, inner_rows);
  hidden_.clear();
  bound_.insert(outer_bound.begin(), outer_bound.end());
  matched_.insert(matched_.begin(), outer_matched.begin(), outer_matched.end());
  append(std::move(join));
  add_ready_conditions();
  return true;
}

}  // namespace talkgraph::query
