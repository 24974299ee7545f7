// Posts told without their company where nobody is marked as speaking: an article names
// the company, then goes on with "CEO Jane Roe said".
#pragma once

#include <vector>

#include "claims/subjects/prose_subjects.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// A title of a company's head beside a person's name stands for a post at whatever company
// the text is about there. `known` are the claims found so far: who has a post already gets
// no other one.
std::vector<Assertion> find_prose_posts(const TextView& view, const Participants& participants,
                                        const Ontology& ontology,
                                        const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
