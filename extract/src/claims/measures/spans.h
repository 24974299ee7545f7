// Stretches of time, and how often something was done: "20 years in banking", "12 hours a
// day", "17,000 times".
#pragma once

#include <optional>

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// Nothing if the figure counts no time and no occasions; an empty measure if it does, and
// tells nothing of anybody.
std::optional<std::optional<Measure>> span_at(const TextView& view, const FigureWords& words,
                                              TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
