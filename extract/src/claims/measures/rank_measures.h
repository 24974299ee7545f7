// What a place in an order is one of: "rank in Oslo", "global rank".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// What the rank is one of; just "rank", if it is not told.
Measure measure_of_rank(const TextView& view, const FigureWords& words, TokenRange sentence,
                        const Figure& figure);

}  // namespace talkgraph::extract
