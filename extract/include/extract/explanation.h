// Why extraction says what it says of a transcript, sentence by sentence.
#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

// A claim that a rule would have made of a sentence, and why it was not made:
// "denied, asked or supposed", "planned".
struct RejectedClaim {
  EntityIndex source = 0;
  std::string type;
  EntityIndex target = 0;
  std::string rule;
  std::string reason;
  Span sentence;
};

// The document and what was left out of it. A sentence of the document that no
// assertion, figure or rejected claim quotes had nothing that any rule knows.
struct Explanation {
  DocumentGraph document;
  std::vector<Span> sentences;  // all that were read for claims, ascending
  std::vector<RejectedClaim> rejected;
};

}  // namespace talkgraph::extract
