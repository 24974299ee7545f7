// Is there enough in how a name is written and talked about?
#pragma once

#include <vector>

#include "names/name_groups.h"

namespace talkgraph::extract {

// Says whether `group`, which no list and no speaker vouches for, is a name; its
// votes and type must be decided. O(members).
bool is_supported(const NameText& text, const std::vector<Candidate>& candidates,
                  const NameGroup& group);

}  // namespace talkgraph::extract
