// What the planner is told beside the query.
#pragma once

#include "plan/estimates.h"

namespace talkgraph::query {

struct PlanOptions {
  // Off: patterns are matched in the order in which they are written, by scans,
  // and conditions are tried at the end.
  bool rewrites = true;
  Estimates estimates;  // of the graph that the query will be run on
};

}  // namespace talkgraph::query
