// What bears the name of who makes it, and says in lower case what it is: "the Orbex app".
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_groups.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Takes the noun into the name where the name alone is a company's or a person's.
// Were names taken further? Then they have to be grouped anew.
bool extend_derived_names(const NameText& text, const NameGroups& groups,
                          std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
