// Relations that no pattern and no frame describes, told by a model from two names and
// how their sentence joins them.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "claims/rules/claim_resources.h"
#include "claims/text/sentence_tree.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// What the model claims beyond `known`, in the order of the sentences.
std::vector<Assertion> find_learned_pairs(const TextView& view, const Participants& participants,
                                          const ClaimResources& resources, const Ontology& ontology,
                                          SentenceTrees& trees,
                                          const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
