// What a person wrote to what follows from documents.
#pragma once

#include "care/findings.h"
#include "snapshot.h"

namespace talkgraph::store {

// Annotations without their node or relationship, and the anchors at which nodes
// wait. That nodes show their annotations is looked at with the nodes.
Result<void> check_annotations(const Snapshot& snapshot, Findings& findings);

}  // namespace talkgraph::store
