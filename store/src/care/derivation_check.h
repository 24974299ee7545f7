// What follows from all documents together: entities, claims and figures.
#pragma once

#include "care/census.h"
#include "care/document_check.h"
#include "care/findings.h"
#include "graph/ontology.h"
#include "snapshot.h"

namespace talkgraph::store {

Result<void> check_derivation(const Snapshot& snapshot, const Ontology& ontology,
                              const Census& census, const DocumentTotals& written,
                              Findings& findings);

}  // namespace talkgraph::store
