// Shares put in words: "two thirds of", "nine out of ten", "one in five".
#pragma once

#include "claims/figures/figures.h"

namespace talkgraph::extract {

// The share that begins at `token`, as a figure in percent; the noun of which it is a
// share, or "of" and the noun, follows.
std::optional<Figure> fraction_at(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, std::uint32_t token);

}  // namespace talkgraph::extract
