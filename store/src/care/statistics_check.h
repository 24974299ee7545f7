// The counts that are kept, and the next free ids, against what is there.
#pragma once

#include "care/census.h"
#include "care/findings.h"
#include "snapshot.h"

namespace talkgraph::store {

// Needs the whole census, and the database that the snapshot is of.
Result<void> check_statistics(const Database& database, const Snapshot& snapshot,
                              const Census& census, Findings& findings);

}  // namespace talkgraph::store
