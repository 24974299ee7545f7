// What a round of funding brought in that is named beside the money: "our Series B, 16
// million dollars".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

std::optional<Measure> find_round(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
