// Where the relations found so far say that the participants are at home.
#pragma once

#include <vector>

#include "claims/people/affiliations.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

// The present posts and foundations among `relations`; posts that were left are not
// among them.
std::vector<Affiliation> affiliations_of(const TextView& view, const Participants& participants,
                                         const std::vector<Assertion>& relations);

}  // namespace talkgraph::extract
