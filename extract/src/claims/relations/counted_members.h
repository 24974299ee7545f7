// "We have two rivals. The first is Acme, the other one is Bell.": what is announced as several,
// and then counted in sentences that do not say again what they are.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// One claim per member counted.
std::vector<Assertion> find_counted_members(const TextView& view, const Participants& participants,
                                            const Ontology& ontology);

}  // namespace talkgraph::extract
