// "We at Acme": a house that is named beside the "we" that stands for it.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The name of the house of which "we", "us" or "our" at `token` tells itself that it is
// meant: "we at Acme", "us here at Acme", "At Acme we"; or null.
const Mention* house_named_with(const TextView& view, const Sentence& sentence,
                                std::uint32_t token);

// The house that the speaker has left and of which the "we" at `token` is told: "when I was at
// Acme, we built"; or null.
const Mention* left_house_of(const TextView& view, const Sentence& sentence, std::uint32_t token);

}  // namespace talkgraph::extract
