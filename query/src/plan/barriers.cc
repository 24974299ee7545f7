#include "plan/barriers.h"

#include <algorithm>

#include "plan/accesses.h"

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
                     [](const NodePattern& node) {
                       return has_subquery(node.properties) || has_subquery(node.where);
                     }) ||
         std::any_of(part.relationships.begin(), part.relationships.end(),
                     [](const RelationshipPattern& relationship) {
                       return has_subquery(relationship.properties) ||
                              has_subquery(relationship.where);
                     });
}

bool writes_its_row_only(const Clause& clause) {
  if (const auto* create = std::get_if<CreateClause>(&clause)) {
    return std::none_of(create->parts.begin(), create->parts.end(),
                        [](const PatternPart& part) { return has_subquery(part); });
  }
  if (const auto* set = std::get_if<SetClause>(&clause)) {
    return std::none_of(set->items.begin(), set->items.end(), [](const SetItem& item) {
      return has_subquery(item.target) || has_subquery(item.value) ||
             has_subquery(item.computed_key) ||
             std::any_of(item.computed_labels.begin(), item.computed_labels.end(),
                         [](const ExprPtr& names) { return has_subquery(names); });
    });
  }
  return std::holds_alternative<RemoveClause>(clause);
}

bool sets_or_removes(const Clause& clause) {
  return std::holds_alternative<SetClause>(clause) || std::holds_alternative<RemoveClause>(clause);
}

// Where rows that are never asked for would not be written.
bool ends_early(const Clause& clause) {
  const auto* projection = std::get_if<ProjectionClause>(&clause);
  return !projection || projection->skip || projection->limit;
}

// SET and REMOVE of what no other clause, before or behind them, has to do with. Of
// what they read themselves, each row sees what those before it wrote in any case.
bool writes_what_nobody_reads(const SingleQuery& query, std::size_t first) {
  for (std::size_t i = first; i < query.clauses.size(); ++i) {
    const Clause& clause = query.clauses[i];
    if (!sets_or_removes(clause)) {
      if (i == first || ends_early(clause)) return false;
      continue;
    }
    const Accesses writes = writes_of(clause);
    for (std::size_t other = 0; other < query.clauses.size(); ++other) {
      if (other == i) continue;
      Accesses reads;
      add_reads(query.clauses[other], reads);
      if (meet(writes, reads) || meet(writes, writes_of(query.clauses[other]))) return false;
    }
  }
  return true;
}

}  // namespace

bool may_stream(const SingleQuery& query, std::size_t first) {
  if (sets_or_removes(query.clauses[first]) && writes_what_nobody_reads(query, first)) return true;
  const auto begin = query.clauses.begin();
  const auto here = begin + static_cast<std::ptrdiff_t>(first);
  if (!std::all_of(begin, here, reads_no_graph)) return false;
  const auto* merge = std::get_if<MergeClause>(&*here);
  if (merge) return first + 1 == query.clauses.size() && !has_subquery(merge->part);
  return std::all_of(here, query.clauses.end(), writes_its_row_only);
}

}  // namespace talkgraph::query
