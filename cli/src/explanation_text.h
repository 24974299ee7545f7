// What `talkgraph extract --explain` prints.
#pragma once

#include <string>

#include "extract/explanation.h"

namespace talkgraph::cli {

// Sentence by sentence: the words, the names in them, each claim with its rule
// and score, each claim that was left out with the reason, or why there is none.
// Sentences that name nothing are only counted.
std::string explanation_text(const extract::Explanation& explanation);

}  // namespace talkgraph::cli
