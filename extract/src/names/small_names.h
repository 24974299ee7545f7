// Persons in speech that was written down without capitals.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Adds "mira lundqvist", a given name and a word that is none of the language's,
// to the ascending, disjoint candidates; only where the text has no capitals.
std::vector<Candidate> add_small_names(const NameText& text, std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
