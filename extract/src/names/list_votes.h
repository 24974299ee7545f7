// Members of a list are of one kind: "Orbex, Vanta and Kull".
#pragma once

#include <optional>
#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Votes for each member of a list what the known ones are (`types`, per
// candidate), or what the noun before the list says (`kinds`, per candidate):
// "exchanges such as Orbex, Vanta and Kull". Who stands in a longer list is
// somewhat more likely to be a name. O(candidates).
void vote_in_lists(const NameText& text, const std::vector<std::optional<NameType>>& types,
                   const std::vector<NameTypeSet>& kinds, std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
