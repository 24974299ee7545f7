// How many times as much of something one has as another.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "our average order is nearly 5x larger than Acme's", "our app is three times faster".
std::optional<Measure> find_relative_multiple(const TextView& view, const FigureWords& words,
                                              TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
