#include "plan/counting.h"

#include <algorithm>

#include "functions/function.h"

namespace talkgraph::query {

namespace {

// The pattern of a MATCH that has but one, and asks nothing of it.
const PatternPart* only_part(const MatchClause& match) {
  if (match.where || match.parts.size() != 1) return nullptr;
  const PatternPart& part = match.parts.front();
  const bool plain = part.selector.kind == PathSelector::Kind::kAll && !part.where;
  return plain ? &part : nullptr;
}

bool is_plain(const NodePattern& node) {
  return !node.label_expression && !node.properties && !node.where;
}

bool is_plain(const RelationshipPattern& relationship) {
  return !relationship.properties && !relationship.where && !relationship.variable_length &&
         !relationship.quantified && !relationship.bound;
}

// The function counts each row of the part, or each by what is another in each.
bool counts_rows(const Expr& function, const PatternPart& part) {
  if (function.function->name != "count") return false;
  if (function.star) return true;
  const Expr& counted = *function.operands.front();
  if (counted.kind != ExprKind::kVariable) return false;
  if (part.relationships.empty()) return counted.slot == part.nodes.front().slot;
  if (counted.slot == part.relationships.front().slot) return true;
  return !function.distinct &&
         (counted.slot == part.nodes[0].slot || counted.slot == part.nodes[1].slot);
}

bool count_relationships(const PatternPart& part, CountFromStatistics& count) {
  const NodePattern& left = part.nodes[0];
  const NodePattern& right = part.nodes[1];
  const RelationshipPattern& relationship = part.relationships.front();
  if (!is_plain(right) || !is_plain(relationship) || relationship.type_expression) return false;
  if (relationship.direction == Direction::kBoth || left.slot == right.slot) return false;
  const std::size_t labels = left.labels.size() + right.labels.size();
  if (labels > 1 || (labels == 1 && relationship.types.empty())) return false;
  count.relationships = true;
  count.types = relationship.types;
  const bool outgoing = relationship.direction == Direction::kOutgoing;
  // As seen from the node with the label.
  const bool of_left = right.labels.empty();
  if (labels == 0) return true;
  count.direction = outgoing == of_left ? Direction::kOutgoing : Direction::kIncoming;
  count.label = of_left ? left.labels.front() : right.labels.front();
  return true;
}

bool ignores_repetition(const Expr& function) {
  const std::string_view name = function.function->name;
  return function.distinct || name == "min" || name == "max";
}

}  // namespace

std::unique_ptr<CountFromStatistics> count_from_statistics(const Clause& first,
                                                           const Clause& second) {
  const auto* match = std::get_if<MatchClause>(&first);
  const auto* projection = std::get_if<ProjectionClause>(&second);
  if (!match || !projection || match->optional || projection->items.size() != 1) return nullptr;
  if (projection->aggregates.size() != 1 || projection->where || projection->skip ||
      projection->limit || !projection->order_by.empty()) {
    return nullptr;
  }
  const PatternPart* part = only_part(*match);
  if (!part || part->relationships.size() > 1 || !counts_rows(*projection->aggregates[0], *part)) {
    return nullptr;
  }
  const bool bound = std::any_of(part->nodes.begin(), part->nodes.end(),
                                 [](const NodePattern& node) { return node.bound; });
  const NodePattern& node = part->nodes.front();
  if (bound || !is_plain(node)) return nullptr;
  auto count = std::make_unique<CountFromStatistics>();
  count->slot = projection->aggregates[0]->slot;
  count->estimated_rows = 1;
  if (!part->relationships.empty()) {
    if (!count_relationships(*part, *count)) return nullptr;
  } else if (node.labels.size() > 1) {
    return nullptr;
  } else if (!node.labels.empty()) {
    count->label = node.labels.front();
  }
  return count;
}

std::unique_ptr<Degree> count_by_degree(const Query& subquery, const std::set<Slot>& bound) {
  if (subquery.parts.size() != 1 || subquery.parts[0].clauses.size() != 1) return nullptr;
  const auto* match = std::get_if<MatchClause>(&subquery.parts[0].clauses[0]);
  const PatternPart* part = match && !match->optional ? only_part(*match) : nullptr;
  if (!part || part->relationships.size() != 1) return nullptr;
  const RelationshipPattern& relationship = part->relationships.front();
  if (!is_plain(relationship) || bound.contains(relationship.slot)) return nullptr;
  for (const bool left : {true, false}) {
    const NodePattern& from = part->nodes[left ? 0 : 1];
    const NodePattern& to = part->nodes[left ? 1 : 0];
    if (!bound.contains(from.slot) || bound.contains(to.slot)) continue;
    if (!is_plain(from) || !is_plain(to) || !from.labels.empty() || !to.labels.empty()) continue;
    auto degree = std::make_unique<Degree>();
    degree->from = from.slot;
    degree->direction = relationship.direction;
    if (!left && degree->direction != Direction::kBoth) {
      degree->direction =
          degree->direction == Direction::kOutgoing ? Direction::kIncoming : Direction::kOutgoing;
    }
    degree->types = relationship.types;
    degree->type_expression = relationship.type_expression.get();
    return degree;
  }
  return nullptr;
}

bool asks_for_all_rows(const SingleQuery& query, std::size_t next) {
  for (std::size_t i = next; i < query.clauses.size(); ++i) {
    const auto* projection = std::get_if<ProjectionClause>(&query.clauses[i]);
    if (!projection) continue;
    if (!projection->aggregates.empty() || !projection->order_by.empty()) return true;
    if (projection->limit) return false;
  }
  return true;
}

bool rows_may_repeat(const SingleQuery& query, std::size_t next, bool existence) {
  for (std::size_t i = next; i < query.clauses.size(); ++i) {
    const Clause& clause = query.clauses[i];
    if (std::holds_alternative<MatchClause>(clause)) continue;
    if (std::holds_alternative<UnwindClause>(clause)) continue;
    const auto* projection = std::get_if<ProjectionClause>(&clause);
    if (!projection) return false;
    if (projection->aggregates.empty()) return projection->distinct;
    return std::all_of(projection->aggregates.begin(), projection->aggregates.end(),
                       [](const Expr* function) { return ignores_repetition(*function); });
  }
  return existence;
}

}  // namespace talkgraph::query
