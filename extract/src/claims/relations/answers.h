// What a question and names alone say together: "Who are your partners?" "Acme and
// Bell."
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "claims/rules/question_rules.h"
#include "claims/text/text_view.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// In order of the text. Linear in it.
std::vector<Assertion> find_answers(const TextView& view, const Participants& participants,
                                    const std::vector<QuestionRule>& rules,
                                    const Ontology& ontology);

}  // namespace talkgraph::extract
