// Nodes, and what follows from them alone: by label, by property, by name.
#pragma once

#include "care/census.h"
#include "care/findings.h"
#include "care/text_check.h"
#include "snapshot.h"

namespace talkgraph::store {

// Reads every node and every entry that leads to one; counts nodes.
Result<void> check_nodes(const Snapshot& snapshot, TextCheck& text, Census& census,
                         Findings& findings);

}  // namespace talkgraph::store
