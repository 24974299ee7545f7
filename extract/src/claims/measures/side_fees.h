// Fees by who pays them: "makers pay 0.1%, takers 0.2%", "10 basis points from the maker".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

std::optional<Measure> find_side_fee(const TextView& view, const FigureWords& words,
                                     TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
