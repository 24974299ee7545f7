// On which side of a figure the truth lies.
#pragma once

#include <string>

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// ">", "<", "~" or "=", from the words before the figure ("more than") or behind it
// ("or more").
std::string find_comparison(const TextView& view, const FigureWords& words, TokenRange sentence,
                            TokenRange figure);

// Is what stands at `at`, behind "times", a thing to compare with: "five times what it was",
// "four times higher than last year"?
bool compares_times(const TextView& view, TokenRange sentence, std::uint32_t at);

}  // namespace talkgraph::extract
