// Grouping by nodes and their properties, where the groups' rows are only counted.
#pragma once

#include <vector>

#include "run/operators/row_operators.h"

namespace talkgraph::query {

// The variables of nodes that all keys are, or are properties of; empty if one is not.
std::vector<Slot> nodes_of_keys(const Aggregate& plan);

bool counts_by_nodes(const Aggregate& plan);

// Counts by the nodes themselves first, and reads every property once, many nodes at a
// time. The plan must be one that counts by nodes.
Result<CursorPtr> count_by_nodes(const Aggregate& plan, Execution& execution, const Row& argument);

}  // namespace talkgraph::query
