// Single words that say something of a name right beside them.
#pragma once

#include <string_view>

#include "names/entity_type.h"

namespace talkgraph::extract {

// Adds what `word` (lower case) says of the name after it: "Mr.", "launched".
void vote_as_word_before(std::string_view word, TypeVotes& votes);
// The same of the name before it: "said", "team".
void vote_as_word_after(std::string_view word, TypeVotes& votes);

}  // namespace talkgraph::extract
