// Events that are told rather than named: "our tenth-anniversary celebration",
// "the lightning conference".
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Puts them among the candidates (ascending, disjoint, as given), taking in the
// known name that they begin with. Linear.
std::vector<Candidate> add_described_events(const NameText& text,
                                            std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
