// Where the conversation takes place: "we're here in Oslo, at Harbor Summit".
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// LOCATED_IN and PARTICIPATED_IN for the places and events that a participant
// says to be "here" in or at: of the speaker ("I'm here at ..."), or of all who
// talk ("we're here ...").
std::vector<Assertion> find_presence(const TextView& view, const Participants& participants,
                                     const Ontology& ontology);

}  // namespace talkgraph::extract
