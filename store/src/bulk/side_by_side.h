// Tables that are made at the same time.
#pragma once

#include <functional>
#include <vector>

#include "database.h"

namespace talkgraph::store {

using TableTask = std::function<Result<TableFiles>()>;

// Does all tasks, as many side by side as there are processors, up to four; what they
// made, in their order, or the error of the first that failed.
Result<std::vector<TableFiles>> run_side_by_side(const std::vector<TableTask>& tasks);

}  // namespace talkgraph::store
