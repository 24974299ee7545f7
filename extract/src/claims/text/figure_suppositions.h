// What is no plain figure although its clause neither denies nor supposes it: examples,
// what others claim and the speaker doubts, guesses that say so.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// `range`: of the figure and what it measures.
bool is_only_supposed(const TextView& view, TokenRange sentence, TokenRange range);

}  // namespace talkgraph::extract
