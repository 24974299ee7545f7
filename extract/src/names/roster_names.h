// Names in lists of who takes part, a line for each: "Mira Lund, Orbex", "Ode Varga (CEO, Vanta)".
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Votes for who stands first in a line of names before the conversation, and for the house
// behind, where two lines at least are like this: there every word may have a capital, and
// tells nothing by that. O(tokens).
void vote_in_rosters(const NameText& text, std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
