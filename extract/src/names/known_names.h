// Mentions of names known before the text is read: the gazetteers' and the
// speakers'.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/gazetteer.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Is it a part of the page from which names are taken?
bool yields_names(const Sentence& sentence);

// Ascending and disjoint, longest first. Where several entries share a name,
// the first certain one in gazetteer order is meant.
std::vector<Candidate> find_known_names(const NameText& text, const Gazetteer& gazetteer);

}  // namespace talkgraph::extract
