// Where sentences end among the tokens of one stretch of speech.
#pragma once

#include <span>
#include <vector>

#include "language/tokens.h"

namespace talkgraph::extract {

// Splits `tokens` (of one block and turn) into ranges of indexes counted from
// `first`. Ranges without a word or number are left out. O(n).
std::vector<TokenRange> split_sentences(std::span<const Token> tokens, std::uint32_t first);

}  // namespace talkgraph::extract
