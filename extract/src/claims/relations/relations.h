// Relationships that sentences state, found by patterns and frames.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "claims/rules/claim_resources.h"
#include "claims/text/sentence_tree.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Every claim of the sentences that state facts, in their order; trees are made of
// those that can hold a frame.
std::vector<Assertion> find_relations(const TextView& view, const Participants& participants,
                                      const ClaimResources& resources, const Ontology& ontology,
                                      SentenceTrees& trees);

}  // namespace talkgraph::extract
