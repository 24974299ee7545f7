// "Jane, my boss at Acme".
#pragma once

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Does the title or noun at `anchor` belong to a house that is named behind it, and not to that
// for which "my" stands?
bool is_post_elsewhere(const MatchContext& context, const PatternMatch& match,
                       std::uint32_t anchor);

}  // namespace talkgraph::extract
