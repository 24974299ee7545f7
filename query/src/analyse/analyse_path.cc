// Quantified paths, selections of shortest paths, and where they cannot stand.
#include <algorithm>

#include "analyse/analyser.h"

namespace talkgraph::query {

// A selection along one relationship is a search: its steps need slots.
Result<void> Analyser::match_path(PatternPart& part, const Scope& before) {
  if (part.selector.kind == PathSelector::Kind::kAll || part.relationships.size() != 1) return {};
  const RelationshipPattern& relationship = part.relationships.front();
  if (part.selector.function && before.contains(relationship.variable)) {
    return fail(already_bound(relationship.variable, relationship.span));
  }
  if (relationship.quantified) {
    const PatternPart& step = relationship.quantified->part;
    if (step.relationships.size() != 1) return {};
    part.step_left = step.nodes[0].slot;
    part.step_relationship = step.relationships[0].slot;
    part.step_right = step.nodes[1].slot;
  } else {
    part.step_left = new_slot();
    part.step_relationship = new_slot();
    part.step_right = new_slot();
  }
  return {};
}

// Inside, the variables are those of one round; outside they are lists. It sees
// what earlier clauses bound, and no other part of its own clause.
Result<void> Analyser::match_quantified(RelationshipPattern& relationship, const Scope& before) {
  relationship.slot = new_slot();
  QuantifiedPattern& quantified = *relationship.quantified;
  Scope outside = std::move(scope_);
  scope_ = before;
  Scope in_clause;
  TG_TRY(match_part(quantified.part, before, in_clause));
  TG_TRY(analyse_pattern_properties(quantified.part, false));
  if (quantified.part.where) TG_TRY(analyse_where(*quantified.part.where));
  const Scope inside = std::move(scope_);
  scope_ = std::move(outside);
  for (const auto& [name, variable] : inside) {
    if (before.contains(name)) continue;
    TG_ASSIGN(const Slot list, declare(name, {kListKind, variable.type.kinds}, relationship.span));
    quantified.groups.push_back({variable.slot, list});
  }
  return {};
}

namespace {

// Is it no more than :$(names), which can also be made?
bool names_labels(const ExprPtr& where) {
  if (!where) return true;
  if (where->kind == ExprKind::kAnd) {
    return std::all_of(where->operands.begin(), where->operands.end(), names_labels);
  }
  return where->kind == ExprKind::kHasLabels && where->operands.size() == 2 && !where->star;
}

}  // namespace

// CREATE and MERGE make exactly what is written.
Result<void> Analyser::refuse_search(const PatternPart& part) const {
  const auto refuse = [&](const std::string& what, Span span) {
    return fail(source_.syntax_error(Detail::kUnexpectedSyntax,
                                     what + " can be matched, but not made", span));
  };
  if (part.selector.kind != PathSelector::Kind::kAll) return refuse("a shortest path", part.span);
  if (part.where) return refuse("a pattern with WHERE", part.where->span);
  for (const NodePattern& node : part.nodes) {
    if (!names_labels(node.where)) return refuse("a pattern with WHERE", node.where->span);
    if (node.label_expression) return refuse("a label expression", node.span);
  }
  for (const RelationshipPattern& relationship : part.relationships) {
    if (!names_labels(relationship.where)) {
      return refuse("a pattern with WHERE", relationship.where->span);
    }
    if (relationship.quantified) return refuse("a quantified path", relationship.span);
    if (relationship.type_expression) return refuse("a type expression", relationship.span);
  }
  return {};
}

}  // namespace talkgraph::query
