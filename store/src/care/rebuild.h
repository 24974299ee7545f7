// Everything that follows from documents, made anew from them.
#pragma once

#include "graph/ontology.h"
#include "transaction.h"

namespace talkgraph::store {

// Takes out what follows from documents, whatever it is by now, and derives it
// again; documents must all be readable. What a person made or wrote stays, at
// nodes that keep their ids. Indexes and counts must be right; they are again
// afterwards, but for nodes that could not be read. Memory: all that is derived.
Result<void> derive_again(Transaction& transaction, const Ontology& ontology);

}  // namespace talkgraph::store
