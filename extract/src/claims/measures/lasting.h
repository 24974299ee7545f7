// How long something takes or has lasted: "our response time is under two minutes", "we've
// been around for ten years".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

std::optional<Measure> find_lasting(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
