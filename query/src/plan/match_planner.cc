#include "plan/match_planner.h"

#include <algorithm>

#include "plan/slots.h"

namespace talkgraph::query {

namespace {

bool is_property_of(const Expr& expr, Slot slot) {
  return expr.kind == ExprKind::kProperty && expr.operands.front()->kind == ExprKind::kVariable &&
         expr.operands.front()->slot == slot;
}

}  // namespace

MatchPlanner::MatchPlanner(const std::vector<const PatternPart*>& parts, const Expr* where,
                           std::set<Slot>& bound, const PlanOptions& options, bool all_paths)
    : parts_(parts), bound_(bound), options_(options) {
  for (const PatternPart* part : parts) bind_pattern(*part, pattern_slots_);
  std::erase_if(pattern_slots_, [&](Slot slot) { return bound_.contains(slot); });
  for (const PatternPart* part : parts) {
    const bool all = all_paths || part->selector.kind == PathSelector::Kind::kAll;
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
    steps_.push_back({&part.nodes[i], &part.relationships[i], &part.nodes[i + 1]});
    add_relationship(part.relationships[i]);
  }
}

void MatchPlanner::add_node(const NodePattern& node) {
  nodes_.push_back(&node);
  const bool bound = bound_.contains(node.slot);
  if (!node.labels.empty() || node.label_expression || bound) {
    conditions_.push_back({nullptr, &node, nullptr, {node.slot}, {}});
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
  Condition condition{nullptr, nullptr, &properties, {entity}, {}, entity};
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
  Condition condition{&where, nullptr, nullptr, {}, {}};
  collect_slots(where, condition.reads);
  condition.needs = can_fail(where) ? pattern_slots_ : condition.reads;
  conditions_.push_back(std::move(condition));
}

bool MatchPlanner::is_ready(const std::set<Slot>& needs) const {
  return std::all_of(needs.begin(), needs.end(),
                     [&](Slot slot) { return !pattern_slots_.contains(slot) || is_bound(slot); });
}

void MatchPlanner::bind(Slot slot) {
  bound_.insert(slot);
}

OperatorPtr MatchPlanner::plan(OperatorPtr input) {
  plan_ = std::move(input);
  if (!options_.rewrites) plan_in_order_of_text();
  add_ready_conditions();
  while (true) {
    if (follow_step()) continue;
    const NodePattern* start = best_start();
    if (!start) break;
    start_at(*start);
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

void MatchPlanner::add_check(const NodePattern& node) {
  PatternCheck& check = append(std::make_unique<PatternCheck>());
  check.slot = node.slot;
  check.labels = node.labels;
  check.label_expression = node.label_expression.get();
}

void MatchPlanner::add_ready_conditions() {
  if (conditions_wait_) return;
  std::vector<Condition> waiting;
  for (Condition& condition : conditions_) {
    if (!is_ready(condition.needs)) {
      waiting.push_back(std::move(condition));
    } else if (condition.node) {
      add_check(*condition.node);
    } else if (condition.properties) {
      PatternCheck& check = append(std::make_unique<PatternCheck>());
      check.slot = condition.entity;
      check.properties = condition.properties;
    } else {
      append(std::make_unique<Filter>()).condition = condition.expr;
    }
  }
  conditions_ = std::move(waiting);
}

// Follows a relationship that is bound itself, or has a bound end: best both.
bool MatchPlanner::follow_step() {
  auto chosen = steps_.end();
  int best = 0;
  for (auto step = steps_.begin(); step != steps_.end(); ++step) {
    const int ends = (is_bound(step->left->slot) ? 1 : 0) + (is_bound(step->right->slot) ? 1 : 0);
    const int score = is_bound(step->relationship->slot) ? 3 : ends;
    if (score <= best) continue;
    best = score;
    chosen = step;
  }
  if (chosen == steps_.end()) return false;
  const Step step = *chosen;
  steps_.erase(chosen);
  follow(step);
  return true;
}

void MatchPlanner::follow(const Step& step) {
  const bool from_left = is_bound(step.left->slot);
  if (step.search) {
    search(step, from_left);
  } else if (step.relationship->quantified) {
    expand_quantified(step, from_left);
  } else if (is_bound(step.relationship->slot)) {
    project_ends(step);
  } else if (step.relationship->variable_length) {
    expand_variable(step, from_left);
  } else {
    expand(step, from_left);
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
  Expand& op = append(std::make_unique<Expand>());
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

void MatchPlanner::project_ends(const Step& step) {
  ProjectEnds& op = append(std::make_unique<ProjectEnds>());
  op.pattern = step.relationship;
  op.left = step.left->slot;
  op.right = step.right->slot;
  op.left_bound = is_bound(op.left);
  op.right_bound = is_bound(op.right);
  op.different_from = matched_;
}

const NodePattern* MatchPlanner::best_start() const {
  const NodePattern* best = nullptr;
  int best_score = -1;
  for (const NodePattern* node : nodes_) {
    if (is_bound(node->slot)) continue;
    std::string key;
    int score = node->labels.empty() ? (node->label_expression ? 1 : 0) : 2;
    if (node->properties) ++score;
    if (!node->labels.empty() && seek_value(*node, key)) score = 4;
    if (score <= best_score) continue;
    best = node;
    best_score = score;
  }
  return best;
}

const Expr* MatchPlanner::seek_value(const NodePattern& node, std::string& key) const {
  const auto usable = [&](const Expr& value) {
    if (can_fail(value)) return false;
    std::set<Slot> needs;
    collect_slots(value, needs);
    return is_ready(needs);
  };
  if (node.properties && node.properties->kind == ExprKind::kMap) {
    for (std::size_t i = 0; i < node.properties->keys.size(); ++i) {
      if (!usable(*node.properties->operands[i])) continue;
      key = node.properties->keys[i];
      return node.properties->operands[i].get();
    }
  }
  for (const Condition& condition : conditions_) {
    const Expr* expr = condition.expr;
    if (!expr || expr->kind != ExprKind::kComparison) continue;
    if (expr->comparisons != std::vector{Comparison::kEqual}) continue;
    for (const std::size_t side : {0, 1}) {
      const Expr& property = *expr->operands[side];
      const Expr& value = *expr->operands[1 - side];
      if (!is_property_of(property, node.slot) || !usable(value)) continue;
      key = property.name;
      return &value;
    }
  }
  return nullptr;
}

void MatchPlanner::start_at(const NodePattern& node) {
  NodeScan& scan = append(std::make_unique<NodeScan>());
  scan.slot = node.slot;
  if (!node.labels.empty() && !conditions_wait_) {
    scan.label = node.labels.front();
    scan.seek_value = seek_value(node, scan.seek_key);
  }
  bind(node.slot);
  add_ready_conditions();
}

}  // namespace talkgraph::query
