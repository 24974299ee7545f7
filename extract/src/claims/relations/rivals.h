// Exchanges that are spoken of as being in one market.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// "The market is not just Acme and Bell; there is also Corex": exchanges named
// in one sentence that speaks of a market or a comparison are rivals, of each
// other or of the one that the speaker speaks for. What is `known` is left out.
std::vector<Assertion> find_rivals(const TextView& view, const Participants& participants,
                                   const Ontology& ontology, const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
