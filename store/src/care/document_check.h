// Documents, their spans against their text, and what each of them wrote.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "care/findings.h"
#include "care/text_check.h"
#include "graph/ontology.h"
#include "snapshot.h"

namespace talkgraph::store {

// How much documents have written, all together.
struct DocumentTotals {
  std::uint64_t documents = 0;
  std::uint64_t contributions = 0;  // to entities
  std::uint64_t assertions = 0;     // and figures
  std::uint64_t conversation_nodes = 0;
  std::uint64_t conversation_relationships = 0;
};

// Reads every document and the records that follow from it alone.
Result<DocumentTotals> check_documents(const Snapshot& snapshot, const Ontology& ontology,
                                       TextCheck& text, Findings& findings);

}  // namespace talkgraph::store
