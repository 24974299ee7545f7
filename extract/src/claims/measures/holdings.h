// How much of an asset somebody holds, or there is.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "we hold 30,000 KRON", "it lost 100,000 KRON", "350 million KRON in circulation".
std::optional<Measure> find_holding(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
