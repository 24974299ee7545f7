// Counts that need no rows, and rows that may come as often as they like.
#pragma once

#include <memory>
#include <set>

#include "parse/ast.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

// MATCH and count(*), or count of what is never null, of a pattern that the graph's
// statistics count: one node with at most one label, or one directed relationship
// of any types with at most one label at one end. Null for everything else.
std::unique_ptr<CountFromStatistics> count_from_statistics(const Clause& first,
                                                           const Clause& second);

// MATCH of one relationship between a bound node and nothing of interest. Null for
// everything else.
std::unique_ptr<Degree> count_by_degree(const Query& subquery, const std::set<Slot>& bound);

// Is it all the same to the clauses from `next` on whether rows come once or more
// often? `existence`: to what follows the last clause, it is.
bool rows_may_repeat(const SingleQuery& query, std::size_t next, bool existence);

// Do the clauses from `next` on ask for all rows, whatever LIMIT says later?
bool asks_for_all_rows(const SingleQuery& query, std::size_t next);

}  // namespace talkgraph::query
