// How long somebody has been at something.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "I have 20 years in banking", "I've been involved in mining for 6 years": the years
// that the figure counts, as a measure of the person; nothing of anybody else, nor of
// a post at a company.
std::optional<Measure> find_career(const TextView& view, const FigureWords& words,
                                   TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
