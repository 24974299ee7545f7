// How many rows an expansion finds, without making them.
#pragma once

#include <cstdint>

#include "base/function_ref.h"
#include "run/operators/match_operators.h"

namespace talkgraph::query {

// Visits, for each row of the plan's input that leads anywhere, the first row that the
// plan would make of it, and how many it would make. The other end must not be bound.
Result<void> count_expanded(const Expand& plan, Execution& execution, const Row& argument,
                            FunctionRef<Result<void>(const Row&, std::uint64_t)> visit);

}  // namespace talkgraph::query
