// What the planner is told beside the query.
#pragma once

#include "query/query.h"

namespace talkgraph::query {

struct PlanOptions {
  // Off: patterns are matched in the order in which they are written, by scans,
  // and conditions are tried at the end.
  bool rewrites = true;
  // Of the graph that the query will be run on; null: unknown.
  const GraphReader* graph = nullptr;
};

}  // namespace talkgraph::query
