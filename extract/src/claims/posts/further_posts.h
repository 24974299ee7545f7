// Further posts in a sentence that tells of one: "She was a trader at Acme, headed research
// at Bell and co-founded Nordbit."
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Where `known` tells where somebody works, studied or what they founded, what follows in the
// same sentence behind commas and conjunctions alone is said of them, too.
// O(claims · sentence).
std::vector<Assertion> find_further_posts(const TextView& view, const Participants& participants,
                                          const Ontology& ontology,
                                          const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
