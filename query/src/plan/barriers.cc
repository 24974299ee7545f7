#include "plan/barriers.h"

#include <algorithm>

namespace talkgraph::query {

namespace {

bool has_subquery(const ExprPtr& expr) {
  if (!expr) return false;
  return expr->subquery || std::any_of(expr->operands.begin(), expr->operands.end(), has_subquery);
}

// Makes rows of values alone.
bool reads_no_graph(const Clause& clause) {
  if (const auto* unwind = std::get_if<UnwindClause>(&clause)) return !has_subquery(unwind->list);
  const auto* projection = std::get_if<ProjectionClause>(&clause);
  if (!projection || has_subquery(projection->where)) return false;
  return std::none_of(projection->items.begin(), projection->items.end(),
                      [](const ProjectionItem& item) { return has_subquery(item.expr); }) &&
         std::none_of(projection->order_by.begin(), projection->order_by.end(),
                      [](const SortItem& item) { return has_subquery(item.expr); });
}

bool has_subquery(const PatternPart& part) {
  return std::any_of(part.nodes.begin(), part.nodes.end(),
                     [](const NodePattern& node) { return has_subquery(node.properties); }) ||
         std::any_of(part.relationships.begin(), part.relationships.end(),
                     [](const RelationshipPattern& relationship) {
                       return has_subquery(relationship.properties);
                     });
}

bool writes_its_row_only(const Clause& clause) {
  if (const auto* create = std::get_if<CreateClause>(&clause)) {
    return std::none_of(create->parts.begin(), create->parts.end(),
                        [](const PatternPart& part) { return has_subquery(part); });
  }
  if (const auto* set = std::get_if<SetClause>(&clause)) {
    return std::none_of(set->items.begin(), set->items.end(), [](const SetItem& item) {
      return has_subquery(item.target) || has_subquery(item.value);
    });
  }
  return std::holds_alternative<RemoveClause>(clause);
}

}  // namespace

bool may_stream(const SingleQuery& query, std::size_t first) {
  const auto begin = query.clauses.begin();
  const auto here = begin + static_cast<std::ptrdiff_t>(first);
  if (!std::all_of(begin, here, reads_no_graph)) return false;
  const auto* merge = std::get_if<MergeClause>(&*here);
  if (merge) return first + 1 == query.clauses.size() && !has_subquery(merge->part);
  return std::all_of(here, query.clauses.end(), writes_its_row_only);
}

}  // namespace talkgraph::query
