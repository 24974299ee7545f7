// When, or how often, a figure holds.
#pragma once

#include <string>

#include "claims/measures.h"

namespace talkgraph::extract {

// "monthly", "last quarter", "2025", from the words around; or empty.
std::string find_period(const TextView& view, const FigureWords& words, const Sentence& sentence,
                        const Figure& figure, const Measure& measure);

}  // namespace talkgraph::extract
