// Finds a relation pattern around one place of a sentence.
#pragma once

#include <optional>

#include "claims/rules/fillers.h"
#include "claims/rules/pattern.h"

namespace talkgraph::extract {

// The nearest fillers around the anchor at `anchor` (a token of the anchor's
// words, or the first token of a title). Time is bounded by the pattern.
std::optional<PatternMatch> match_pattern(const MatchContext& context,
                                          const RelationPattern& pattern, TokenRange anchor);

}  // namespace talkgraph::extract
