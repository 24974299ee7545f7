// Who asked whom.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// INTERVIEWED from each who asks to each person who answers them: the turn of
// the first one after a turn of the other, which is what is quoted.
std::vector<Assertion> find_interviews(const TextView& view, const Participants& participants,
                                       const Ontology& ontology);

}  // namespace talkgraph::extract
