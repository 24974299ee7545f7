// Relationships, and what follows from them alone: from both ends, by type, and
// the counts.
#pragma once

#include "care/census.h"
#include "care/findings.h"
#include "snapshot.h"

namespace talkgraph::store {

// Needs the nodes of the census; counts relationships.
Result<void> check_relationships(const Snapshot& snapshot, Census& census, Findings& findings);

// Relationships of these types belong to a conversation or a figure, unless a person
// made them.
bool is_conversational(std::string_view type);

}  // namespace talkgraph::store
