// What talks and shows are called: "Orbex x Velmora AMA", "Lund's Podcast".
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Puts them in place of what was found inside. The AMA that a text is a record of is an
// event under that word alone. `candidates` are ascending and disjoint, as is what is
// returned. O(tokens).
std::vector<Candidate> add_talk_names(const NameText& text, std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
