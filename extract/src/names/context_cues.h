// What the words around a name say of what it names.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Adds votes to every candidate: from titles, nouns and verbs beside it, and
// from the company it keeps in lists. `types[i]` is the type of candidate `i`
// where it is known. Linear.
void add_context_votes(const NameText& text, const std::vector<std::optional<NameType>>& types,
                       std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
