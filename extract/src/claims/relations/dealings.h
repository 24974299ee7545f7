// What a company has to do with the names that its people mention when they speak for it:
// said by no verb between the two, but by what the sentence, or the question that it
// answers, is about. "Vietnam and Turkey are our strongest markets."
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "claims/rules/dealing_rules.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// What `known` already says of a name in the same sentence, or of the two, is left alone.
// Linear in the text.
std::vector<Assertion> find_dealings(const TextView& view, const Participants& participants,
                                     const std::vector<DealingRule>& rules,
                                     const Ontology& ontology, const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
