// What only seems to say where somebody is.
#pragma once

#include "claims/relations/matcher.h"

namespace talkgraph::extract {

// Is LOCATED_IN, read at `anchor`, nothing that is said of the source?
bool is_misread_home(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);

// "We closed our office in Peru".
bool is_closing(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);

}  // namespace talkgraph::extract
