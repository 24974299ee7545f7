// What is said of places where things are traded, and of little else.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// How much the words before token `i`, where a name begins, say that it is an
// exchange: "the order book of", "withdrawals from", "trade perpetuals on". The
// words lie in the sentence from token `begin` on.
float venue_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i);

// The same for the words from token `i` on, behind a name: "lists 300 pairs",
// "'s matching engine". The sentence ends at token `end`.
float venue_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end);

// Does somebody speak of the exchange that is theirs at token `i`: "our exchange",
// "we as an exchange"?
bool is_own_venue(const NameText& text, std::uint32_t i);

}  // namespace talkgraph::extract
