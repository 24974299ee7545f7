// Things that are named in a sentence of their own: "We built a tool for payrolls. It's
// called Acme."
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "claims/text/text_view.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Whose the products, networks and tokens are that a speaker first tells of having made
// and names in the next sentence. Linear time.
std::vector<Assertion> find_later_names(const TextView& view, const Participants& participants,
                                        const Ontology& ontology);

}  // namespace talkgraph::extract
