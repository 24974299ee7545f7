// Orders the work of one MATCH: where to start, which relationship to follow
// next, and each condition as soon as what it reads is there.
#pragma once

#include <set>
#include <vector>

#include "parse/ast.h"
#include "plan/plan_options.h"
#include "plan/slots.h"
#include "run/operators/operators.h"

namespace talkgraph::query {

// The direction of a relationship as it is seen from its left or right end.
inline Direction seen_from(Direction direction, bool left) {
  if (left || direction == Direction::kBoth) return direction;
  return direction == Direction::kOutgoing ? Direction::kIncoming : Direction::kOutgoing;
}

class MatchPlanner {
 public:
  // Both must outlive the plan; `bound` gains what the pattern binds.
  // With `all_paths` a part's selector plays no role.
  MatchPlanner(const std::vector<const PatternPart*>& parts, const Expr* where,
               std::set<Slot>& bound, const PlanOptions& options, bool all_paths = false);

  OperatorPtr plan(OperatorPtr input);

 private:
  struct Step {
    const NodePattern* left;
    const RelationshipPattern* relationship;
    const NodePattern* right;
    const PatternPart* search = nullptr;  // where only the shortest paths are wanted
  };
  struct Condition {
    const Expr* expr;                   // of WHERE, or
    const NodePattern* node = nullptr;  // its labels, or
    const Expr* properties = nullptr;   // of the entity
    std::set<Slot> needs;               // slots that must have their values before
    std::set<Slot> reads;               // by expr
    Slot entity = kNoSlot;
  };

  void add_part(const PatternPart& part);
  void add_node(const NodePattern& node);
  void add_relationship(const RelationshipPattern& relationship);
  void add_properties(const Expr& properties, Slot entity);
  void add_conditions(const Expr& where);
  bool is_bound(Slot slot) const { return bound_.contains(slot); }
  bool is_ready(const std::set<Slot>& needs) const;
  void bind(Slot slot);
  void add_check(const NodePattern& node);
  void build_path(const PatternPart& part);
  void add_ready_conditions();
  void plan_in_order_of_text();
  bool follow_step();
  void follow(const Step& step);
  void expand(const Step& step, bool from_left);
  void expand_variable(const Step& step, bool from_left);
  void project_ends(const Step& step);
  // match_search.cc
  void expand_quantified(const Step& step, bool from_left);
  void search(const Step& step, bool from_left);
  void plan_search_steps(const PatternPart& part, ShortestPath& op);
  void take_path_conditions(const Step& step, ShortestPath& op);
  void select(const PatternPart& part);
  void start_at(const NodePattern& node);
  const NodePattern* best_start() const;
  // The expression that a property of the node must equal; null if there is none.
  const Expr* seek_value(const NodePattern& node, std::string& key) const;

  template <class T>
  T& append(std::unique_ptr<T> op) {
    T& reference = *op;
    reference.input = std::move(plan_);
    plan_ = std::move(op);
    return reference;
  }

  std::vector<const NodePattern*> nodes_;
  std::vector<Step> steps_;  // not yet followed
  std::vector<Condition> conditions_;
  std::vector<const PatternPart*> parts_;
  std::vector<const PatternPart*> selections_;  // of paths longer than one step
  std::set<Slot>& bound_;
  const PlanOptions& options_;
  bool conditions_wait_ = false;
  std::set<Slot> pattern_slots_;
  std::vector<Slot> matched_;  // relationships, in the order of the plan
  OperatorPtr plan_;
};

}  // namespace talkgraph::query
