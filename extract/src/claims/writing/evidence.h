// The bytes that show a claim.
#pragma once

#include <string>

#include "claims/people/participants.h"

namespace talkgraph::extract {

// About the longest quote, in bytes; a longer one only where what matched is.
inline constexpr std::uint32_t kQuoteBytes = 200;

// Quotes `range`: the whole sentence if it is short, else as much of the words
// around as fits, cut at commas and clause ends if there are any.
Evidence make_evidence(const TextView& view, const Participants& participants,
                       const Sentence& sentence, TokenRange range, std::string rule,
                       double confidence);

}  // namespace talkgraph::extract
