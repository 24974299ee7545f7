// Patterns: in MATCH they find, in CREATE and MERGE they make.
#include "analyse/analyser.h"

namespace talkgraph::query {

StaticType Analyser::relationship_type(const RelationshipPattern& relationship) const {
  if (relationship.variable_length) return {kListKind, kRelationshipKind};
  return {kRelationshipKind, kAnyKind};
}

Error Analyser::type_conflict(const std::string& name, Span span) const {
  return source_.semantic_error(Detail::kVariableTypeConflict,
                                "the variable " + name + " is bound to something else", span);
}

Result<void> Analyser::match_part(PatternPart& part, const Scope& before, Scope& in_clause) {
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    TG_TRY(match_node(part.nodes[i], before));
    if (i < part.relationships.size()) {
      TG_TRY(match_relationship(part.relationships[i], before, in_clause));
    }
  }
  TG_TRY(match_path(part, before));
  if (part.path_variable.empty()) return {};
  TG_ASSIGN(part.path_slot, declare(part.path_variable, {kPathKind, kAnyKind}, part.span));
  return {};
}

Result<void> Analyser::match_node(NodePattern& node, const Scope& before) {
  if (node.variable.empty()) {
    node.slot = new_slot();
    return {};
  }
  node.bound = before.contains(node.variable);
  if (const auto found = scope_.find(node.variable); found != scope_.end()) {
    if (!found->second.type.can_be(kNodeKind)) return fail(type_conflict(node.variable, node.span));
    node.slot = found->second.slot;
    return {};
  }
  TG_ASSIGN(node.slot, declare(node.variable, {kNodeKind, kAnyKind}, node.span));
  return {};
}

Result<void> Analyser::match_relationship(RelationshipPattern& relationship, const Scope& before,
                                          Scope& in_clause) {
  if (relationship.quantified) return match_quantified(relationship, before);
  if (relationship.variable.empty()) {
    relationship.slot = new_slot();
    return {};
  }
  const std::string& name = relationship.variable;
  const StaticType type = relationship_type(relationship);
  const auto found = scope_.find(name);
  if (found == scope_.end()) {
    TG_ASSIGN(relationship.slot, declare(name, type, relationship.span));
    in_clause.emplace(name, Variable{relationship.slot, type});
    return {};
  }
  if (!found->second.type.can_be(type.kinds)) return fail(type_conflict(name, relationship.span));
  if (in_clause.contains(name)) {
    return fail(source_.semantic_error(
        Detail::kRelationshipUniquenessViolation,
        "no match can have the relationship " + name + " in two places", relationship.span));
  }
  relationship.slot = found->second.slot;
  relationship.bound = before.contains(name);
  in_clause.emplace(name, found->second);
  return {};
}

Result<void> Analyser::analyse_properties(Expr* properties, bool parameter_allowed) {
  if (!properties) return {};
  if (properties->kind == ExprKind::kParameter && !parameter_allowed) {
    return fail(source_.syntax_error(Detail::kInvalidParameterUse,
                                     "a parameter cannot stand for all properties here",
                                     properties->span));
  }
  TG_TRY(analyse_expr(*properties, {}));
  return {};
}

Result<void> Analyser::analyse_pattern_properties(PatternPart& part, bool parameter_allowed) {
  for (NodePattern& node : part.nodes) {
    TG_TRY(analyse_properties(node.properties.get(), parameter_allowed));
    if (node.where) TG_TRY(analyse_where(*node.where));
  }
  for (RelationshipPattern& relationship : part.relationships) {
    TG_TRY(analyse_properties(relationship.properties.get(), parameter_allowed));
    if (relationship.where) TG_TRY(analyse_where(*relationship.where));
  }
  return {};
}

Result<void> Analyser::create_part(PatternPart& part, bool merge) {
  TG_TRY(refuse_search(part));
  const bool alone = part.relationships.empty();
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    TG_TRY(create_node(part.nodes[i], alone, merge));
    if (i < part.relationships.size()) TG_TRY(create_relationship(part.relationships[i], merge));
  }
  if (part.path_variable.empty()) return {};
  TG_ASSIGN(part.path_slot, declare(part.path_variable, {kPathKind, kAnyKind}, part.span));
  return {};
}

Result<void> Analyser::create_node(NodePattern& node, bool alone, bool merge) {
  // Properties may refer to what stands before the node, not to itself.
  TG_TRY(analyse_properties(node.properties.get(), !merge));
  const auto found = scope_.find(node.variable);
  if (node.variable.empty()) {
    node.slot = new_slot();
  } else if (found == scope_.end()) {
    TG_ASSIGN(node.slot, declare(node.variable, {kNodeKind, kAnyKind}, node.span));
  } else {
    if (!found->second.type.can_be(kNodeKind)) return fail(type_conflict(node.variable, node.span));
    if (alone || !node.labels.empty() || node.properties || node.where) {
      return fail(already_bound(node.variable, node.span));
    }
    node.slot = found->second.slot;
    node.bound = true;
  }
  return node.where ? analyse_where(*node.where) : Result<void>();
}

Result<void> Analyser::create_relationship(RelationshipPattern& relationship, bool merge) {
  const Span span = relationship.span;
  if (scope_.contains(relationship.variable)) {
    return fail(already_bound(relationship.variable, span));
  }
  if (relationship.types.size() + (relationship.where ? 1 : 0) != 1) {
    return fail(source_.semantic_error(Detail::kNoSingleRelationshipType,
                                       "a relationship is made with exactly one type", span));
  }
  if (relationship.variable_length) {
    return fail(source_.semantic_error(Detail::kCreatingVarLength,
                                       "a relationship of variable length cannot be made", span));
  }
  if (!merge && relationship.direction == Direction::kBoth) {
    return fail(source_.semantic_error(Detail::kRequiresDirectedRelationship,
                                       "a relationship is made with exactly one direction", span));
  }
  TG_TRY(analyse_properties(relationship.properties.get(), !merge));
  if (relationship.variable.empty()) {
    relationship.slot = new_slot();
    return {};
  }
  TG_ASSIGN(relationship.slot, declare(relationship.variable, {kRelationshipKind, kAnyKind}, span));
  return relationship.where ? analyse_where(*relationship.where) : Result<void>();
}

}  // namespace talkgraph::query
