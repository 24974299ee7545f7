// The passages of a document, in which it is searched.
#pragma once

#include <vector>

#include "graph/document_graph.h"

namespace talkgraph::store {

// What is said, cut at blank lines; ascending, none empty. A passage lies within
// one turn; of a document without turns, the text is taken as a whole.
std::vector<Span> passages_of(const DocumentGraph& document);

}  // namespace talkgraph::store
