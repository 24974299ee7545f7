// Posts of which the employer is understood: "I'm the COO", said by who speaks for Acme.
#pragma once

#include <vector>

#include "claims/people/participants.h"

namespace talkgraph::extract {

// What participants say of their own posts where it is known for whom they speak, and
// in answer to a question about their role somewhere. Linear in the dialogue.
std::vector<Assertion> find_own_posts(const TextView& view, const Participants& participants,
                                      const Ontology& ontology);

}  // namespace talkgraph::extract
