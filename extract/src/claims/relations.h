// Relationships that sentences state, found by the patterns.
#pragma once

#include <vector>

#include "claims/claim_resources.h"
#include "claims/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Every claim of the sentences that state facts, in their order.
std::vector<Assertion> find_relations(const TextView& view, const Participants& participants,
                                      const ClaimResources& resources, const Ontology& ontology);

}  // namespace talkgraph::extract
