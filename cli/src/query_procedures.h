// What queries can CALL beside what the query room has itself: full-text search
// and graph algorithms.
#pragma once

#include "query/procedures.h"
#include "store/store.h"

namespace talkgraph::cli {

// Searches go to the store that `store` points to when they are called; it must
// outlive the procedures.
void add_procedures(query::Procedures& procedures, const store::Store*& store);
// Those of them that walk the graph.
void add_graph_procedures(query::Procedures& procedures, const store::Store*& store);

}  // namespace talkgraph::cli
