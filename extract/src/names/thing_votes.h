// What is said around a name of things that are offered or that happen.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Adds votes for products and events; an ordinary word that a text brings in as
// something new ("we launched Compass") is written like a name. Comes behind the votes of
// the context: what these tell of persons, companies and places anywhere is left to them.
// O(candidates).
void add_thing_votes(const NameText& text, std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
