// Who is announced above a conversation: "Jane Roe, Acme - Moderator".
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Before the first turn, and in a label, a name and an organisation with nothing but a comma, a
// dash or a bracket between them are a person and whom they work for; where nobody talks
// only if a post is named, too. A turn that is nothing but posts ("Jane Roe: CEO of Acme")
// presents who seems to talk. Lines that say more than names and posts are not read.
std::vector<Assertion> find_rosters(const TextView& view, const Participants& participants,
                                    const Ontology& ontology);

}  // namespace talkgraph::extract
