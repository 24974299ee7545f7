// Random documents that often speak of the same things, in other words and
// with other types.
#pragma once

#include <random>
#include <string>

#include "graph/document_graph.h"

namespace talkgraph::tests {

// Valid under the project's ontology. Few ids, so that documents share
// entities, relationships and figures, and families collide.
DocumentGraph random_document(const std::string& id, std::mt19937& random);

}  // namespace talkgraph::tests
