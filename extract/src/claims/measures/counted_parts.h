// Parts that are counted: "200 of our 640 people", "75 of us".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

std::optional<Measure> find_counted_part(const TextView& view, const FigureWords& words,
                                         TokenRange sentence, const Figure& figure);

// "the number of supported coins (over 3,800)", "our offices (12)": what brackets count.
std::optional<Measure> find_bracketed(const TextView& view, const FigureWords& words,
                                      TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
