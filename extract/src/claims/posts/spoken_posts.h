// Posts of others that a talk tells without their company: "Ivo is our CTO", "he's a
// co-founder", said by who speaks for Acme, or "Jane, the CEO," where Acme was just named.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Heads of companies only, and only where no other company is spoken of there. Linear in the
// dialogue.
std::vector<Assertion> find_spoken_posts(const TextView& view, const Participants& participants,
                                         const Ontology& ontology);

}  // namespace talkgraph::extract
