// Names that stand in quotation marks: “Crimson Tuesday”.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Puts quotations of two to five capitalised words among the candidates
// (ascending, disjoint), in place of what was found inside. Whether they name
// something is for their context to say: slogans are quoted too. Linear.
std::vector<Candidate> add_quoted_names(const NameText& text, std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
