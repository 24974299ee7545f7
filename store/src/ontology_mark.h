// Which ontology the graph in a store was derived under.
#pragma once

#include <string>

#include "graph/ontology.h"
#include "transaction.h"

namespace talkgraph::store {

// SHA-256 of all that derivation takes from an ontology; descriptions do not
// count.
std::string ontology_fingerprint(const Ontology& ontology);

// Nodes derived under two ontologies do not fit together. Marks a store that
// holds no document with the fingerprint; kConstraint if one with documents
// carries another.
Result<void> require_ontology(Transaction& transaction, const std::string& fingerprint);

}  // namespace talkgraph::store
