#include "plan/accesses.h"

#include <algorithm>

#include "functions/function.h"

namespace talkgraph::query {

namespace {

void add(const ExprPtr& expr, Accesses& reads);

void add_by_kind(const Expr& expr, Accesses& reads) {
  switch (expr.kind) {
    case ExprKind::kProperty:
      reads.keys.insert(expr.name);
      break;
    case ExprKind::kIndex: {
      const Datum& index = expr.operands[1]->literal;
      if (index.as_string()) reads.keys.insert(*index.as_string());
      reads.all_keys |= !index.as_string() && !index.as_int();
      break;
    }
    case ExprKind::kMapProjection:
      reads.all_keys |= expr.star;
      break;
    case ExprKind::kFunction: {
      const std::string_view name = expr.function->name;
      reads.all_keys |= name == "properties" || name == "keys";
      reads.all_labels |= name == "labels";
      break;
    }
    case ExprKind::kHasLabels:
      reads.labels.insert(expr.keys.begin(), expr.keys.end());
      reads.all_labels |= expr.label_expression || expr.operands.size() > 1;
      break;
    default:
      break;
  }
}

void add(const ExprPtr& expr, Accesses& reads) {
  if (!expr) return;
  reads.anything |= expr->subquery != nullptr;
  add_by_kind(*expr, reads);
  for (const ExprPtr& operand : expr->operands) add(operand, reads);
}

// The properties of a pattern, or a map that is written.
void add_map(const ExprPtr& map, Accesses& accesses) {
  if (!map) return;
  if (map->kind == ExprKind::kMap) {
    accesses.keys.insert(map->keys.begin(), map->keys.end());
  } else {
    accesses.all_keys = true;
  }
}

void add(const PatternPart& part, Accesses& reads) {
  add(part.where, reads);
  for (const NodePattern& node : part.nodes) {
    reads.labels.insert(node.labels.begin(), node.labels.end());
    reads.all_labels |= node.label_expression != nullptr;
    add_map(node.properties, reads);
    add(node.properties, reads);
    add(node.where, reads);
  }
  for (const RelationshipPattern& relationship : part.relationships) {
    add_map(relationship.properties, reads);
    add(relationship.properties, reads);
    add(relationship.where, reads);
    if (relationship.quantified) add(relationship.quantified->part, reads);
  }
}

void add(const SetItem& item, Accesses& reads) {
  add(item.target, reads);
  add(item.value, reads);
  add(item.computed_key, reads);
  for (const ExprPtr& names : item.computed_labels) add(names, reads);
  // Of a node or relationship, all are copied.
  const bool copies =
      item.kind == SetItem::Kind::kReplaceProperties || item.kind == SetItem::Kind::kAddProperties;
  reads.all_keys |= copies && item.value->kind == ExprKind::kVariable;
}

void add(const ProjectionClause& projection, Accesses& reads) {
  for (const ProjectionItem& item : projection.items) add(item.expr, reads);
  for (const SortItem& item : projection.order_by) add(item.expr, reads);
  add(projection.where, reads);
}

template <class Name>
bool meet(const std::set<Name>& a, bool all_a, const std::set<Name>& b, bool all_b) {
  if (all_a) return all_b || !b.empty();
  if (all_b) return !a.empty();
  return std::any_of(a.begin(), a.end(), [&](const Name& name) { return b.contains(name); });
}

}  // namespace

bool meet(const Accesses& a, const Accesses& b) {
  return a.anything || b.anything || meet(a.keys, a.all_keys, b.keys, b.all_keys) ||
         meet(a.labels, a.all_labels, b.labels, b.all_labels);
}

void add_reads(const Clause& clause, Accesses& reads) {
  if (const auto* match = std::get_if<MatchClause>(&clause)) {
    for (const PatternPart& part : match->parts) add(part, reads);
    add(match->where, reads);
  } else if (const auto* unwind = std::get_if<UnwindClause>(&clause)) {
    add(unwind->list, reads);
  } else if (const auto* projection = std::get_if<ProjectionClause>(&clause)) {
    add(*projection, reads);
  } else if (const auto* set = std::get_if<SetClause>(&clause)) {
    for (const SetItem& item : set->items) add(item, reads);
  } else if (const auto* remove = std::get_if<RemoveClause>(&clause)) {
    for (const RemoveItem& item : remove->items) {
      add(item.target, reads);
      add(item.computed_key, reads);
      for (const ExprPtr& names : item.computed_labels) add(names, reads);
    }
  } else {
    reads.anything = true;
  }
}

Accesses writes_of(const Clause& clause) {
  Accesses writes;
  const auto add_name = [&](const std::string& key, const ExprPtr& computed) {
    if (computed) {
      writes.all_keys = true;
    } else {
      writes.keys.insert(key);
    }
  };
  const auto add_labels = [&](const std::vector<std::string>& labels, bool computed) {
    writes.labels.insert(labels.begin(), labels.end());
    writes.all_labels |= computed;
  };
  if (const auto* set = std::get_if<SetClause>(&clause)) {
    for (const SetItem& item : set->items) {
      if (item.kind == SetItem::Kind::kLabels) {
        add_labels(item.labels, !item.computed_labels.empty());
      } else if (item.kind == SetItem::Kind::kProperty) {
        add_name(item.key, item.computed_key);
      } else if (item.kind == SetItem::Kind::kAddProperties) {
        add_map(item.value, writes);
      } else {
        writes.all_keys = true;
      }
    }
  } else if (const auto* remove = std::get_if<RemoveClause>(&clause)) {
    for (const RemoveItem& item : remove->items) {
      if (item.property) {
        add_name(item.key, item.computed_key);
      } else {
        add_labels(item.labels, !item.computed_labels.empty());
      }
    }
  }
  return writes;
}

}  // namespace talkgraph::query
