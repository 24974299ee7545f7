// Decisions taken and taken back, and what follows for the documents in the graph.
#pragma once

#include <span>
#include <vector>

#include "snapshot.h"
#include "store/store.h"
#include "transaction.h"

namespace talkgraph::store {

// As Store::decide and Store::undo.
Result<std::vector<std::uint64_t>> take_decisions(Transaction& transaction,
                                                  const Ontology& ontology,
                                                  std::span<const Decision> decisions);
Result<Decision> take_back(Transaction& transaction, const Ontology& ontology,
                           std::uint64_t number);
// As Store::entity_key.
Result<std::optional<EntityKey>> entity_key(const Snapshot& graph, NodeId node);

}  // namespace talkgraph::store
