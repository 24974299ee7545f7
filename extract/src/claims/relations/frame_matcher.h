// Finds a frame around one word of a sentence's tree.
#pragma once

#include <vector>

#include "claims/relations/arguments.h"
#include "claims/rules/fillers.h"
#include "claims/rules/frame.h"

namespace talkgraph::extract {

// Every pair of fillers that the frame gives around the word at `predicate`, one of
// its words; the ends are legal for the relation.
std::vector<PatternMatch> match_frame(const MatchContext& context, const Arguments& arguments,
                                      const RelationFrame& frame, std::uint32_t predicate);

}  // namespace talkgraph::extract
