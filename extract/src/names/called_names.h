// Names in lower case that the text introduces by their kind: "a wallet called
// orbex".
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Puts words that no list has and that somewhere follow a noun and "called"
// among the candidates (ascending, disjoint, as given), at each place where
// they stand. Linear.
std::vector<Candidate> add_called_names(const NameText& text, std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
