// The nodes of a document and its turns, and what connects them.
#pragma once

#include <cstdint>

#include "care/findings.h"
#include "derivation_records.h"
#include "graph/document_graph.h"
#include "snapshot.h"

namespace talkgraph::store {

// `written` must be of the document. Returns how many relationships there are to
// be.
Result<std::uint64_t> check_conversation(const Snapshot& snapshot, const DocumentGraph& document,
                                         const Written& written,
                                         const std::vector<EntityIndex>& firsts,
                                         Findings& findings);

}  // namespace talkgraph::store
