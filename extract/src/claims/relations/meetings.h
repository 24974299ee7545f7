// Who met whom where: "I had the pleasure of meeting you in Oslo at Harbor Summit".
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// PARTICIPATED_IN and LOCATED_IN for all who met, or saw one another, at an event or in a
// place; and where the event took place, if both are named.
std::vector<Assertion> find_meetings(const TextView& view, const Participants& participants,
                                     const Ontology& ontology);

}  // namespace talkgraph::extract
