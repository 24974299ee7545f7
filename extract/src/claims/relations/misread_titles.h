// Titles that stand near a claim but are told of somebody else.
#pragma once

#include <cstdint>

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Is the match's title, or the noun at `anchor` that is one, somebody else's, or another
// company's?
bool is_title_of_others(const MatchContext& context, const PatternMatch& match,
                        std::uint32_t anchor);

// Does `last` stand in a list that `first` begins?
bool is_in_list_of(const MatchContext& context, const Mention& first, const Mention& last);

}  // namespace talkgraph::extract
