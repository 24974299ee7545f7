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

}  // namespace talkgraph::extract
