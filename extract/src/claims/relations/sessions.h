// What the head of a page tells of a talk: at which event it was, where and when.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// "Panel - Harbor Summit, Oslo, 2024-11-14" before the first turn: everybody who talks
// took part in the event, and it was there. Nothing from sentences with a verb, nor
// where neither place nor date stands beside the event. A talk that is called an AMA is the
// event itself: who answers took part, who asks holds it for their house.
std::vector<Assertion> find_sessions(const TextView& view, const Participants& participants,
                                     const Ontology& ontology);

}  // namespace talkgraph::extract
