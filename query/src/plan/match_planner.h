// Orders the work of one MATCH: where to start, which relationship to follow
// next, and each condition as soon as what it reads is there.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "parse/ast.h"
#include "plan/plan_options.h"
#include "plan/slots.h"
#include "run/operators/match_operators.h"

namespace talkgraph::query {

// The direction of a relationship as it is seen from its left or right end.
inline Direction seen_from(Direction direction, bool left) {
  if (left || direction == Direction::kBoth) return direction;
  return direction == Direction::kOutgoing ? Direction::kIncoming : Direction::kOutgoing;
}

class MatchPlanner {
 public:
  // Which of a pattern's matches are wanted.
  enum class Wanted {
    kAll,
    kAllPaths,       // selectors play no role
    kDistinctNodes,  // it does not matter how often the nodes are found
  };

  // All must outlive the plan; `bound` gains what the pattern binds.
  MatchPlanner(const std::vector<const PatternPart*>& parts, const Expr* where,
               std::set<Slot>& bound, const PlanOptions& options, Wanted wanted = Wanted::kAll);

  // All matches will be asked for.
  void expect_all() { all_asked_for_ = true; }

  OperatorPtr plan(OperatorPtr input);

 private:
  struct Step {
    const NodePattern* left;
    const RelationshipPattern* relationship;
    const NodePattern* right;
    const PatternPart* search = nullptr;  // where only the shortest paths are wanted
    bool in_path = false;                 // a variable holds the whole path
  };
  struct Condition {
    const Expr* expr = nullptr;         // of WHERE, or
    const NodePattern* node = nullptr;  // its labels, or
    const Expr* properties = nullptr;   // of the entity
    std::set<Slot> needs;               // slots that must have their values before
    std::set<Slot> reads;               // by expr
    Slot entity = kNoSlot;
    std::vector<std::string> labels;  // of node that are not known yet
    bool must_exist = false;
    bool fits_expression = false;  // the node's label expression, by how it is found
  };
  // How the nodes of a pattern are found, where that is the start.
  struct Access {
    std::vector<std::string> labels;  // one of them; empty: all nodes are scanned
    bool fits_expression = false;     // whoever has one fits the pattern's label expression
    std::unique_ptr<NodeSeek> seek;
    std::size_t condition = SIZE_MAX;  // that the seek fulfils, in conditions_
    double rows = 0;                   // before any other condition
  };

  // match_conditions.cc
  void add_node(const NodePattern& node);
  void add_relationship(const RelationshipPattern& relationship);
  void add_properties(const Expr& properties, Slot entity);
  void add_conditions(const Expr& where);
  bool is_ready(const std::set<Slot>& needs) const;
  void add_ready_conditions();
  void add_check(const Condition& condition);
  double share(const Condition& condition) const;
  double share_of_property(Slot slot, const std::string& key) const;
  // Of the conditions that can be tried once these have their values, too.
  double share_of_next(const std::set<Slot>& added) const;
  std::vector<std::string> known_labels(Slot slot) const;

  // match_planner.cc
  void add_part(const PatternPart& part);
  bool is_bound(Slot slot) const { return bound_.contains(slot); }
  void bind(Slot slot) { bound_.insert(slot); }
  void plan_in_order_of_text();
  std::vector<Step>::iterator best_step();
  double growth(const Step& step) const;
  double rows_after(const Step& step) const;
  void follow(const Step& step);
  void expand(const Step& step, bool from_left);
  void expand_variable(const Step& step, bool from_left);
  bool expand_reachable(const Step& step, bool from_left);
  void project_ends(const Step& step);
  void build_path(const PatternPart& part);

  // match_search.cc
  void expand_quantified(const Step& step, bool from_left);
  void search(const Step& step, bool from_left);
  void plan_search_steps(const PatternPart& part, ShortestPath& op);
  void take_path_conditions(const Step& step, ShortestPath& op);
  void select(const PatternPart& part);

  // match_start.cc
  const NodePattern* best_start(double& rows) const;
  Access best_access(const NodePattern& node) const;
  void consider_choice(NameChoice choice, Access& best) const;
  void consider_seeks(const NodePattern& node, const std::string& label, Access& best) const;
  void consider_properties(const NodePattern& node, std::size_t condition, const std::string& label,
                           Access& best) const;
  void consider_comparison(const NodePattern& node, std::size_t condition, const std::string& label,
                           Access& best) const;
  void consider(Access& best, const NodePattern& node, const std::string& label,
                const std::string& key, NodeSeek::Kind kind, const Expr* value,
                std::size_t condition) const;
  void consider_ranges(const NodePattern& node, const std::string& label, Access& best) const;
  bool is_usable(const Expr& value) const;
  bool is_sought(const std::string& label, const std::string& key, const Expr& value) const;
  void start_at(const NodePattern& node);

  // match_join.cc
  bool join_at(const NodePattern& node);
  std::set<Slot> component_of(const NodePattern& node) const;
  std::vector<HashJoin::Key> take_join_keys(const std::set<Slot>& component);

  template <class T>
  T& append(std::unique_ptr<T> op) {
    T& reference = *op;
    reference.input = std::move(plan_);
    reference.estimated_rows = rows_;
    plan_ = std::move(op);
    return reference;
  }

  std::vector<const NodePattern*> nodes_;
  std::vector<Step> steps_;  // not yet followed
  std::vector<Condition> conditions_;
  std::vector<const PatternPart*> parts_;
  std::vector<const PatternPart*> selections_;  // of paths longer than one step
  std::set<Slot>& bound_;
  std::set<Slot> pattern_slots_;
  std::set<Slot> hidden_;  // what cannot be read where a part is planned by itself
  const PlanOptions& options_;
  const Estimates& estimates_;
  Wanted wanted_;
  bool conditions_wait_ = false;
  bool all_asked_for_ = false;
  std::vector<Slot> matched_;  // relationships, in the order of the plan
  OperatorPtr plan_;
  double rows_ = 1;  // of plan_, estimated
};

}  // namespace talkgraph::query
