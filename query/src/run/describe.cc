// What EXPLAIN says of each operator.
#include "query/procedures.h"
#include "run/description.h"
#include "run/operators/match_operators.h"
#include "run/operators/row_operators.h"
#include "run/operators/update_operators.h"

namespace talkgraph::query {

namespace {

template <class Items, class Text>
std::string list_of(const Items& items, Text text) {
  std::string joined;
  for (const auto& item : items) joined += (joined.empty() ? "" : ", ") + text(item);
  return joined;
}

std::string types_of(const std::vector<std::string>& types, bool expression) {
  std::string text;
  for (const std::string& type : types) text += (text.empty() ? ":" : "|") + type;
  return expression ? ":..." : text;
}

// (a)-[r:TYPE]->(b), seen from `from`.
std::string step_text(const Description& description, Slot from, Slot relationship, Slot to,
                      Direction direction, const std::string& inside) {
  return "(" + description.variable(from) + ")" +
         (direction == Direction::kIncoming ? "<-[" : "-[") + description.variable(relationship) +
         inside + (direction == Direction::kOutgoing ? "]->(" : "]-(") + description.variable(to) +
         ")";
}

std::string range_text(std::uint64_t low, std::uint64_t high) {
  const std::string most = high == UINT64_MAX ? "" : std::to_string(high);
  return std::to_string(low) + ".." + most;
}

void describe_projection(Description& description,
                         const std::vector<std::pair<const Expr*, Slot>>& items) {
  description.details = list_of(items, [&](const auto& item) {
    const std::string text = description.text(*item.first);
    const std::string name = description.variable(item.second);
    return text == name ? text : text + " AS " + name;
  });
}

std::string pace_of(const Update& update) {
  return update.streams ? "row by row" : "after all rows";
}

}  // namespace

std::string Description::variable(Slot slot) const {
  if (slot == kNoSlot) return "";
  const bool named = slot < slot_names_.size() && !slot_names_[slot].empty();
  if (named && slot_names_[slot].front() != ' ') return slot_names_[slot];
  return "_" + std::to_string(slot);
}

void Description::add_subqueries(const Expr& expr) {
  if (expr.plan) inputs.push_back(expr.plan.get());
  for (const ExprPtr& operand : expr.operands) {
    if (operand) add_subqueries(*operand);
  }
}

std::string Description::text(const Expr& expr) const {
  std::string out;
  for (const char c : slice(text_, expr.span)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

void Argument::describe(Description& description) const {
  description.name = "Argument";
}

void NodeScan::describe(Description& description) const {
  description.name = labels.empty() ? "AllNodesScan" : "NodeByLabelScan";
  description.details = description.variable(slot) + types_of(labels, false);
  description.inputs = {input.get()};
}

void NodeSeek::describe(Description& description) const {
  description.name = kind == Kind::kRange ? "NodeSeekRange" : "NodeSeek";
  description.details = description.variable(slot) + ":" + label;
  const std::string property = description.variable(slot) + "." + key;
  const auto add = [&](const std::string& sign, const Expr& operand) {
    description.details += ", " + property + sign + description.text(operand);
  };
  if (kind == Kind::kEqual) add(" = ", *value);
  if (kind == Kind::kIn) add(" IN ", *value);
  if (kind == Kind::kPrefix) add(" STARTS WITH ", *value);
  if (low) add(low->inclusive ? " >= " : " > ", *low->value);
  if (high) add(high->inclusive ? " <= " : " < ", *high->value);
  description.inputs = {input.get()};
}

void Expand::describe(Description& description) const {
  description.name = to_bound ? "ExpandInto" : "Expand";
  description.details = step_text(description, from, relationship, to, direction,
                                  types_of(types, type_expression != nullptr));
  description.inputs = {input.get()};
}

void ExpandVariable::describe(Description& description) const {
  description.name = to_bound ? "ExpandVariableInto" : "ExpandVariable";
  description.details = step_text(
      description, from, relationships, to, direction,
      types_of(types, type_expression != nullptr) + "*" + range_text(min_length, max_length));
  description.inputs = {input.get()};
}

void ExpandReachable::describe(Description& description) const {
  description.name = "ExpandReachable";
  description.details = step_text(
      description, from, kNoSlot, to, direction,
      types_of(types, type_expression != nullptr) + "*" + range_text(min_length, max_length));
  description.inputs = {input.get()};
}

void HashJoin::describe(Description& description) const {
  description.name = "HashJoin";
  description.details = list_of(keys, [&](const Key& key) {
    return description.text(*key.input) + " = " + description.text(*key.inner);
  });
  description.inputs = {input.get(), inner.get()};
}

void CountFromStatistics::describe(Description& description) const {
  description.name = "CountFromStatistics";
  const std::string node = label ? "(:" + *label + ")" : "()";
  if (!relationships) {
    description.details = node;
  } else {
    const bool incoming = direction == Direction::kIncoming;
    description.details =
        node + (incoming ? "<-[" : "-[") + types_of(types, false) + (incoming ? "]-()" : "]->()");
  }
  description.inputs = {input.get()};
}

void Degree::describe(Description& description) const {
  description.name = "Degree";
  description.details = step_text(description, from, kNoSlot, kNoSlot, direction,
                                  types_of(types, type_expression != nullptr));
}

void ExpandQuantified::describe(Description& description) const {
  description.name = "ExpandQuantified";
  description.details = description.variable(from) + " to " + description.variable(to) + ", " +
                        range_text(min_rounds, max_rounds) + " rounds";
  description.inputs = {input.get(), round.get()};
}

void ShortestPath::describe(Description& description) const {
  description.name = "ShortestPath";
  description.details = description.variable(from) + " to " + description.variable(to) + ", " +
                        std::to_string(count) + (whole_groups ? " groups" : "") + ", " +
                        range_text(min_length, max_length) + " steps";
  description.inputs = {input.get(), forward.get(), backward.get()};
}

void SelectPaths::describe(Description& description) const {
  description.name = "SelectPaths";
  description.details =
      "the " + std::to_string(count) + " shortest" + (whole_groups ? " lengths" : "") + " of all";
  description.inputs = {input.get(), inner.get()};
}

void ProjectEnds::describe(Description& description) const {
  description.name = "ProjectEnds";
  description.details = step_text(description, left, pattern->slot, right, pattern->direction, "");
  description.inputs = {input.get()};
}

void PatternCheck::describe(Description& description) const {
  description.name = "PatternCheck";
  description.details = description.variable(slot);
  for (const std::string& label : labels) description.details += ":" + label;
  if (label_expression) description.details += ":...";
  if (properties) description.details += " " + description.text(*properties);
  description.inputs = {input.get()};
}

void Filter::describe(Description& description) const {
  description.name = "Filter";
  description.details = description.text(*condition);
  description.inputs = {input.get()};
  description.add_subqueries(*condition);
}

void BuildPath::describe(Description& description) const {
  description.name = "BuildPath";
  description.details = description.variable(slot);
  description.inputs = {input.get()};
}

void Optional::describe(Description& description) const {
  description.name = "Optional";
  description.inputs = {input.get(), inner.get()};
}

void Union::describe(Description& description) const {
  description.name = inputs.size() == 1 ? "Columns" : distinct ? "UnionDistinct" : "UnionAll";
  for (const OperatorPtr& part : inputs) description.inputs.push_back(part.get());
}

void CallSubquery::describe(Description& description) const {
  description.name = optional ? "OptionalCall" : "Call";
  description.details = list_of(columns, [&](Slot slot) { return description.variable(slot); });
  description.inputs = {input.get(), inner.get()};
}

void Unwind::describe(Description& description) const {
  description.name = "Unwind";
  description.details = description.text(*list) + " AS " + description.variable(slot);
  description.inputs = {input.get()};
}

void Project::describe(Description& description) const {
  description.name = "Project";
  describe_projection(description, items);
  description.inputs = {input.get()};
  for (const auto& [expr, slot] : items) description.add_subqueries(*expr);
}

void Aggregate::describe(Description& description) const {
  description.name = "Aggregate";
  describe_projection(description, keys);
  const std::string functions =
      list_of(aggregates, [&](const Expr* expr) { return description.text(*expr); });
  if (!description.details.empty() && !functions.empty()) description.details += "; ";
  description.details += functions;
  description.inputs = {input.get()};
  for (const auto& [expr, slot] : keys) description.add_subqueries(*expr);
  for (const Expr* expr : aggregates) description.add_subqueries(*expr);
}

void Distinct::describe(Description& description) const {
  description.name = "Distinct";
  description.details = list_of(slots, [&](Slot slot) { return description.variable(slot); });
  description.inputs = {input.get()};
}

void Sort::describe(Description& description) const {
  description.name = limit ? "Top" : "Sort";
  description.details = list_of(keys, [&](const auto& key) {
    return description.text(*key.first) + (key.second ? " DESC" : "");
  });
  if (limit) description.details += " LIMIT " + description.text(*limit);
  description.inputs = {input.get()};
}

void Skip::describe(Description& description) const {
  description.name = "Skip";
  description.details = description.text(*count);
  description.inputs = {input.get()};
}

void Limit::describe(Description& description) const {
  description.name = "Limit";
  description.details = description.text(*count);
  description.inputs = {input.get()};
}

void CallProcedure::describe(Description& description) const {
  description.name = "CallProcedure";
  description.details = call->procedure;
  description.inputs = {input.get()};
}

void Create::describe(Description& description) const {
  description.name = "Create";
  description.details = pace_of(*this);
  description.inputs = {input.get()};
}

void SetProperties::describe(Description& description) const {
  description.name = "Set";
  description.details = pace_of(*this);
  description.inputs = {input.get()};
}

void Remove::describe(Description& description) const {
  description.name = "Remove";
  description.details = pace_of(*this);
  description.inputs = {input.get()};
}

void Delete::describe(Description& description) const {
  description.name = clause->detach ? "DetachDelete" : "Delete";
  description.inputs = {input.get()};
}

void Foreach::describe(Description& description) const {
  description.name = "Foreach";
  description.details = description.variable(slot) + " IN " + description.text(*list);
  description.inputs = {input.get(), body.get()};
}

void ChangeSchema::describe(Description& description) const {
  description.name = clause->create ? "Create" : "Drop";
  description.name += clause->constraint ? "Constraint" : "Index";
  description.details = clause->create ? ":" + clause->label + "." + clause->key : clause->name;
  description.inputs = {input.get()};
}

void Merge::describe(Description& description) const {
  description.name = "Merge";
  description.details = pace_of(*this);
  description.inputs = {input.get(), match.get()};
}

}  // namespace talkgraph::query
