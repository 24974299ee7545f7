#include "plan/match_planner.h"

#include <algorithm>
#include <cmath>
#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

// Beyond so many steps the order is chosen by what is bound alone: estimating each
// of them again and again would take too long.
constexpr std::size_t kManySteps = 40;

// Walks are thought to grow for as long.
constexpr std::uint64_t kLongWalk = 6;

}  // namespace

MatchPlanner::MatchPlanner(const std::vector<const PatternPart*>& parts, const Expr* where,
                           std::set<Slot>& bound, const PlanOptions& options, Wanted wanted)
    : parts_(parts),
      bound_(bound),
      options_(options),
      estimates_(options.estimates),
      wanted_(wanted) {
  for (const PatternPart* part : parts) bind_pattern(*part, pattern_slots_);
  std::erase_if(pattern_slots_, [&](Slot slot) { return bound_.contains(slot); });
  for (const PatternPart* part : parts) {
    const bool all = wanted == Wanted::kAllPaths || part->selector.kind == PathSelector::Kind::kAll;
    if (!all && part->step_left == kNoSlot) {
      selections_.push_back(part);
    } else {
      add_part(*part);
      if (!all) {
        steps_.back().search = part;
      } else if (part->where) {
        add_conditions(*part->where);
      }
    }
  }
  if (where) add_conditions(*where);
}

void MatchPlanner::add_part(const PatternPart& part) {
  for (const NodePattern& node : part.nodes) add_node(node);
  for (std::size_t i = 0; i < part.relationships.size(); ++i) {
    Step step{&part.nodes[i], &part.relationships[i], &part.nodes[i + 1]};
    step.in_path = part.path_slot != kNoSlot;
    steps_.push_back(step);
    add_relationship(part.relationships[i]);
  }
}

OperatorPtr MatchPlanner::plan(OperatorPtr input) {
  plan_ = std::move(input);
  if (plan_->estimated_rows >= 0) rows_ = plan_->estimated_rows;
  if (!options_.rewrites) plan_in_order_of_text();
  add_ready_conditions();
  while (true) {
    const auto step = best_step();
    double start_rows = 0;
    const NodePattern* start =
        steps_.size() > kManySteps && step != steps_.end() ? nullptr : best_start(start_rows);
    // A node that is found at once is a better start than a long way to it.
    const bool goes_on =
        step != steps_.end() && (!start || start_rows > 1 || growth(*step) <= start_rows);
    if (goes_on) {
      const Step next = *step;
      steps_.erase(step);
      follow(next);
    } else if (start) {
      if (!join_at(*start)) start_at(*start);
    } else {
      break;
    }
  }
  for (const PatternPart* part : selections_) select(*part);
  for (const PatternPart* part : parts_) build_path(*part);
  add_ready_conditions();
  return std::move(plan_);
}

// The plan that needs no thought, to compare the others with.
void MatchPlanner::plan_in_order_of_text() {
  conditions_wait_ = true;
  const std::vector<Step> steps = std::move(steps_);
  steps_.clear();
  for (const Step& step : steps) {
    if (!is_bound(step.left->slot) && !is_bound(step.relationship->slot)) start_at(*step.left);
    follow(step);
  }
  for (const NodePattern* node : nodes_) {
    if (!is_bound(node->slot)) start_at(*node);
  }
  conditions_wait_ = false;
}

void MatchPlanner::build_path(const PatternPart& part) {
  if (part.path_slot == kNoSlot || is_bound(part.path_slot)) return;
  BuildPath& path = append(std::make_unique<BuildPath>());
  path.slot = part.path_slot;
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    path.elements.push_back(part.nodes[i].slot);
    if (i < part.relationships.size()) path.elements.push_back(part.relationships[i].slot);
  }
  bind(part.path_slot);
}

// Of the steps that are bound themselves or have a bound end, the one after which
// the fewest rows are left.
std::vector<MatchPlanner::Step>::iterator MatchPlanner::best_step() {
  auto chosen = steps_.end();
  double least = 0;
  for (auto step = steps_.begin(); step != steps_.end(); ++step) {
    const int ends = (is_bound(step->left->slot) ? 1 : 0) + (is_bound(step->right->slot) ? 1 : 0);
    const bool bound = is_bound(step->relationship->slot);
    if (ends == 0 && !bound) continue;
    const double rows = steps_.size() > kManySteps ? (bound ? 0 : 1.0 / ends) : rows_after(*step);
    if (chosen != steps_.end() && rows >= least) continue;
    chosen = step;
    least = rows;
  }
  return chosen;
}

// How many rows one row becomes.
double MatchPlanner::growth(const Step& step) const {
  const RelationshipPattern& relationship = *step.relationship;
  if (is_bound(relationship.slot)) return 1;
  const bool from_left = is_bound(step.left->slot);
  const NodePattern& from = from_left ? *step.left : *step.right;
  const NodePattern& to = from_left ? *step.right : *step.left;
  double rows = estimates_.degree(relationship, seen_from(relationship.direction, from_left),
                                  known_labels(from.slot));
  if (relationship.variable_length || relationship.quantified) {
    const std::uint64_t longest = relationship.max_length.value_or(kLongWalk);
    rows = std::pow(std::max(rows, 1.0), static_cast<double>(std::min(longest, kLongWalk)));
  }
  const double all = std::max(estimates_.nodes({}), 1.0);
  if (is_bound(to.slot)) return rows / all;
  return step.search ? all : rows;
}

// The same after the conditions that can be tried then.
double MatchPlanner::rows_after(const Step& step) const {
  return growth(step) * share_of_next({step.left->slot, step.relationship->slot, step.right->slot});
}

void MatchPlanner::follow(const Step& step) {
  const bool from_left = is_bound(step.left->slot);
  rows_ *= growth(step);
  if (step.search) {
    search(step, from_left);
  } else if (step.relationship->quantified) {
    expand_quantified(step, from_left);
  } else if (is_bound(step.relationship->slot)) {
    project_ends(step);
  } else if (!step.relationship->variable_length) {
    expand(step, from_left);
  } else if (!expand_reachable(step, from_left)) {
    expand_variable(step, from_left);
  }
  matched_.push_back(step.relationship->slot);
  bind(step.left->slot);
  bind(step.relationship->slot);
  bind(step.right->slot);
  if (step.relationship->quantified) {
    for (const GroupVariable& group : step.relationship->quantified->groups) bind(group.list);
  }
  add_ready_conditions();
}

void MatchPlanner::expand(const Step& step, bool from_left) {
  const RelationshipPattern& relationship = *step.relationship;
  // Between two bound nodes: from the one with fewer relationships.
  if (options_.rewrites && is_bound(step.left->slot) && is_bound(step.right->slot)) {
    const auto degree = [&](const NodePattern& node, bool left) {
      return estimates_.degree(relationship, seen_from(relationship.direction, left),
                               known_labels(node.slot));
    };
    from_left = degree(*step.left, true) <= degree(*step.right, false);
  }
  const double nodes = plan_->estimated_rows;
  Expand& op = append(std::make_unique<Expand>());
  if (all_asked_for_) op.expected = std::max(nodes, 0.0);
  op.from = from_left ? step.left->slot : step.right->slot;
  op.to = from_left ? step.right->slot : step.left->slot;
  op.to_bound = is_bound(op.to);
  op.relationship = step.relationship->slot;
  op.direction = seen_from(step.relationship->direction, from_left);
  op.types = step.relationship->types;
  op.type_expression = step.relationship->type_expression.get();
  op.different_from = matched_;
}

void MatchPlanner::expand_variable(const Step& step, bool from_left) {
  ExpandVariable& op = append(std::make_unique<ExpandVariable>());
  op.from = from_left ? step.left->slot : step.right->slot;
  op.to = from_left ? step.right->slot : step.left->slot;
  op.to_bound = is_bound(op.to);
  op.reversed = !from_left;
  op.relationships = step.relationship->slot;
  op.direction = seen_from(step.relationship->direction, from_left);
  op.types = step.relationship->types;
  op.type_expression = step.relationship->type_expression.get();
  op.different_from = matched_;
  op.min_length = step.relationship->min_length.value_or(1);
  op.max_length = step.relationship->max_length.value_or(UINT64_MAX);
  // Checked on the way where that is possible, it keeps walks short; the
  // condition on the whole list stays, and holds then.
  if (!step.relationship->properties || conditions_wait_) return;
  if (can_fail(*step.relationship->properties)) return;
  std::set<Slot> needs;
  collect_slots(*step.relationship->properties, needs);
  if (is_ready(needs)) op.properties = step.relationship->properties.get();
}

// Where only the ends are wanted, and once.
bool MatchPlanner::expand_reachable(const Step& step, bool from_left) {
  const RelationshipPattern& relationship = *step.relationship;
  const std::uint64_t min_length = relationship.min_length.value_or(1);
  const bool only = steps_.empty() && matched_.empty() && selections_.empty();
  if (wanted_ != Wanted::kDistinctNodes || !only || step.in_path || min_length > 1 ||
      !relationship.variable.empty() || relationship.properties || relationship.where) {
    return false;
  }
  ExpandReachable& op = append(std::make_unique<ExpandReachable>());
  op.from = from_left ? step.left->slot : step.right->slot;
  op.to = from_left ? step.right->slot : step.left->slot;
  op.to_bound = is_bound(op.to);
  op.direction = seen_from(relationship.direction, from_left);
  op.types = relationship.types;
  op.type_expression = relationship.type_expression.get();
  op.min_length = min_length;
  op.max_length = relationship.max_length.value_or(UINT64_MAX);
  return true;
}

void MatchPlanner::project_ends(const Step& step) {
  ProjectEnds& op = append(std::make_unique<ProjectEnds>());
  op.pattern = step.relationship;
  op.left = step.left->slot;
  op.right = step.right->slot;
  op.left_bound = is_bound(op.left);
  op.right_bound = is_bound(op.right);
  op.different_from = matched_;
}

}  // namespace talkgraph::query
