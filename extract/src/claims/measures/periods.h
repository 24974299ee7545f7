// When, or how often, a figure holds.
#pragma once

#include <string>
#include <string_view>

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "monthly", "last quarter", "2025", from the words around; or empty.
std::string find_period(const TextView& view, const FigureWords& words, const Sentence& sentence,
                        const Figure& figure, const Measure& measure);

// "monthly" for "per month" or "monthly"; empty for what is no rate.
std::string adverb_of_rate(std::string_view period);

}  // namespace talkgraph::extract
