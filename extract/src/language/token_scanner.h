// Where words, numbers and marks begin and end in a block as it is seen.
#pragma once

#include <cstdint>
#include <vector>

#include "language/seen_text.h"
#include "language/tokens.h"

namespace talkgraph::extract {

// Half-open range of indexes into the characters scanned.
struct ScannedToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;
};

// Tokens in order; everything but white space is in one. One word each: dotted
// and joined names ("XT.COM", "S&P", "@handle"), abbreviations with their dot
// ("U.S.", "Mr."), addresses, "24/7", "10.5", "co-founder"; any other hyphen
// stands alone ("seventh" "-" "anniversary"), and so does a clitic. O(n).
std::vector<ScannedToken> scan_tokens(const std::vector<SeenCharacter>& characters);

}  // namespace talkgraph::extract
