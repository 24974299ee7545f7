// Where clauses that write must wait for all rows.
#pragma once

#include "parse/ast.h"

namespace talkgraph::query {

// May the clauses that write, from `first` on, be applied to one row after another?
// So it is where nothing before them reads the graph, and they read no more of it than
// what the row itself has made; where a MERGE is alone; or where SET and REMOVE change
// properties and labels that no other clause reads.
bool may_stream(const SingleQuery& query, std::size_t first);

}  // namespace talkgraph::query
