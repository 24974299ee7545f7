// What was taken from somebody: "hackers stole 75 million dollars from Acme".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

std::optional<Measure> find_theft(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
