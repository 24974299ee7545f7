// Plans of quantified paths and of shortest paths.
#include <algorithm>

#include "plan/match_planner.h"

#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

std::uint64_t most(const RelationshipPattern& relationship) {
  const bool repeated = relationship.variable_length || relationship.quantified;
  return relationship.max_length.value_or(repeated ? UINT64_MAX : 1);
}

}  // namespace

void MatchPlanner::expand_quantified(const Step& step, bool from_left) {
  const QuantifiedPattern& quantified = *step.relationship->quantified;
  const PatternPart& part = quantified.part;
  ExpandQuantified& op = append(std::make_unique<ExpandQuantified>());
  op.from = from_left ? step.left->slot : step.right->slot;
  op.to = from_left ? step.right->slot : step.left->slot;
  op.to_bound = is_bound(op.to);
  op.reversed = !from_left;
  op.round_from = from_left ? part.nodes.front().slot : part.nodes.back().slot;
  op.round_to = from_left ? part.nodes.back().slot : part.nodes.front().slot;
  op.relationships = step.relationship->slot;
  for (const RelationshipPattern& relationship : part.relationships) {
    op.round_relationships.push_back(relationship.slot);
  }
  op.groups = quantified.groups;
  op.different_from = matched_;
  op.min_rounds = step.relationship->min_length.value_or(0);
  op.max_rounds = step.relationship->max_length.value_or(UINT64_MAX);
  std::set<Slot> inside = bound_;
  inside.insert(op.round_from);
  op.round = MatchPlanner({&part}, nullptr, inside, options_).plan(std::make_unique<Argument>());
}

void MatchPlanner::search(const Step& step, bool from_left) {
  const PatternPart& part = *step.search;
  const RelationshipPattern& relationship = *step.relationship;
  auto search = std::make_unique<ShortestPath>();
  ShortestPath& op = *search;
  take_path_conditions(step, op);
  if (part.where) op.conditions.push_back(part.where.get());
  op.min_length = relationship.min_length.value_or(1);
  op.max_length = most(relationship);
  op.count = part.selector.count;
  op.whole_groups = part.selector.kind == PathSelector::Kind::kShortestGroups;
  // All nearest ends are found by one search, but for these.
  const bool needs_target = op.count > 1 || op.min_length > 1 || !op.conditions.empty();
  const NodePattern& other = from_left ? *step.right : *step.left;
  // A few searches from both ends are less than one of everything.
  constexpr double kFewTargets = 4;
  bool few = false;
  if (!conditions_wait_ && !is_bound(other.slot)) {
    const Access access = best_access(other);
    few = access.seek || access.rows <= kFewTargets;
  }
  if ((needs_target || few) && !is_bound(other.slot)) start_at(other);
  op.from = from_left ? step.left->slot : step.right->slot;
  op.to = other.slot;
  op.to_bound = is_bound(op.to);
  op.reversed = !from_left;
  op.relationships = relationship.slot;
  op.single = !relationship.variable_length && !relationship.quantified;
  op.path = op.conditions.empty() ? kNoSlot : part.path_slot;
  if (relationship.quantified) op.groups = relationship.quantified->groups;
  plan_search_steps(part, op);
  append(std::move(search));
}

void MatchPlanner::plan_search_steps(const PatternPart& part, ShortestPath& op) {
  const RelationshipPattern& relationship = part.relationships.front();
  op.step_left = part.step_left;
  op.step_relationship = part.step_relationship;
  op.step_right = part.step_right;
  for (const bool forward : {true, false}) {
    OperatorPtr& plan = forward ? op.forward : op.backward;
    if (relationship.quantified) {
      std::set<Slot> inside = bound_;
      inside.insert(forward ? part.step_left : part.step_right);
      plan = MatchPlanner({&relationship.quantified->part}, nullptr, inside, options_)
                 .plan(std::make_unique<Argument>());
      continue;
    }
    auto expand = std::make_unique<Expand>();
    expand->input = std::make_unique<Argument>();
    expand->from = forward ? part.step_left : part.step_right;
    expand->to = forward ? part.step_right : part.step_left;
    expand->relationship = part.step_relationship;
    expand->direction = seen_from(relationship.direction, forward);
    expand->types = relationship.types;
    expand->type_expression = relationship.type_expression.get();
    plan = std::move(expand);
    if (!relationship.properties) continue;
    auto check = std::make_unique<PatternCheck>();
    check->input = std::move(plan);
    check->slot = part.step_relationship;
    check->properties = relationship.properties.get();
    plan = std::move(check);
  }
}

// shortestPath() looks for the shortest path that fulfils what WHERE asks of it.
void MatchPlanner::take_path_conditions(const Step& step, ShortestPath& op) {
  const PatternPart& part = *step.search;
  if (!part.selector.function) return;
  const std::set<Slot> found = {part.path_slot, step.relationship->slot, step.left->slot,
                                step.right->slot};
  std::vector<Condition> others;
  for (Condition& condition : conditions_) {
    const bool of_path = condition.expr && (condition.reads.contains(part.path_slot) ||
                                            condition.reads.contains(step.relationship->slot));
    const bool ready = std::all_of(condition.reads.begin(), condition.reads.end(), [&](Slot slot) {
      return !pattern_slots_.contains(slot) || is_bound(slot) || found.contains(slot);
    });
    if (of_path && ready) {
      op.conditions.push_back(condition.expr);
    } else {
      others.push_back(std::move(condition));
    }
  }
  conditions_ = std::move(others);
}

// Paths of several steps are found all, and the shortest of them chosen.
void MatchPlanner::select(const PatternPart& part) {
  auto op = std::make_unique<SelectPaths>();
  op->count = part.selector.count;
  op->whole_groups = part.selector.kind == PathSelector::Kind::kShortestGroups;
  for (const NodePattern& node : part.nodes) op->nodes.push_back(node.slot);
  for (const RelationshipPattern& relationship : part.relationships) {
    op->relationships.push_back(relationship.slot);
  }
  op->inner = MatchPlanner({&part}, nullptr, bound_, options_, Wanted::kAllPaths)
                  .plan(std::make_unique<Argument>());
  append(std::move(op));
  add_ready_conditions();
}

}  // namespace talkgraph::query
