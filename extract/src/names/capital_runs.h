// Names that no list knows, from how they are written.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Cuts runs of capitalised words into names, at titles ("Orbex COO Mira Lund"),
// at names in `known`, and at words that only begin a sentence. A known name
// goes into a longer one that ends in a noun for its kind ("Orbex Labs"), or
// when it was not certain. Returns `known`, so changed, and what was found,
// ascending and disjoint. O(tokens + known).
std::vector<Candidate> find_capital_runs(const NameText& text, std::vector<Candidate> known);

}  // namespace talkgraph::extract
