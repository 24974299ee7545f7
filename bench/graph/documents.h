// Documents as extraction makes them, to be committed and removed.
#pragma once

#include "graph/document_graph.h"

namespace talkgraph::bench {

inline constexpr int kFactsOfADocument = 1000;

// What document `number` says: people who work for companies, one sentence and one
// fact each. Documents speak of some of the same people and companies.
DocumentGraph make_document(int number);

}  // namespace talkgraph::bench
