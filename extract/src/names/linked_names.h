// Names that link to the place that bears them: "[Orbex](https://orbex.com)".
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// A link's text that its address repeats, by its domain or by the project's name at a host
// of many, is a name, also if its words are ordinary ones or it is a domain with a hyphen.
// Says nothing of the type where it may be a person's. `candidates` are ascending and
// disjoint, as is what is returned. Looks at some hundred bytes around a token at most:
// O(tokens).
std::vector<Candidate> add_linked_names(const NameText& text, std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
