// Persons in speech that was written down without capitals, or without some of them.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Adds "mira lundqvist", a given name and a word that is none of the language's,
// to the ascending, disjoint candidates; only where the text has no capitals.
std::vector<Candidate> add_small_names(const NameText& text, std::vector<Candidate> candidates);

// "Mira lundqvist," for "Mira": programs that write down speech give a given name its
// capital, but not the surname that they do not know.
void add_small_surnames(const NameText& text, std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
