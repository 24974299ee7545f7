// Names that a speaker adds to what was just said: "I use Acme. Sometimes Bell."
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// What `known` says of the last name of a sentence is said of names alone behind it in the
// same turn, if they are of the same type. Linear in the text.
std::vector<Assertion> find_continuations(const TextView& view, const Participants& participants,
                                          const Ontology& ontology,
                                          const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
