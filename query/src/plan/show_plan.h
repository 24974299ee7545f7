// Plans as tables, for EXPLAIN and PROFILE.
#pragma once

#include "query/query.h"
#include "run/profile.h"
#include "statement.h"

namespace talkgraph::query {

std::vector<std::string> plan_columns(StatementMode mode);

// One row per operator, from the last to the first; what an operator runs beside
// its input is indented below it. With a profile, what was measured too.
ResultTable show_plan(const Statement& statement, const Profile* profile);

}  // namespace talkgraph::query
