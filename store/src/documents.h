// Documents in and out of the graph, within one transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/ontology.h"
#include "store/store.h"
#include "transaction.h"

namespace talkgraph::store {

Result<std::optional<DocumentGraph>> read_document(const View& view, std::string_view id);
// Ascending by id. Reads the documents' records, not their texts.
Result<std::vector<DocumentInfo>> list_documents(const View& view);

// Puts the document, which must be valid, in place of an earlier one; nothing is
// written for kUnchanged. Cost: what both documents say, and the contributions
// of others to the same entities and claims.
Result<CommitOutcome> put_document(Transaction& transaction, const Ontology& ontology,
                                   const DocumentGraph& document);
// False if there is none.
Result<bool> remove_document(Transaction& transaction, const Ontology& ontology,
                             std::string_view id);
// Derives what follows from all documents, in a store that has nothing of it yet but
// the documents themselves.
Result<void> derive_documents(Transaction& transaction, const Ontology& ontology);

}  // namespace talkgraph::store
