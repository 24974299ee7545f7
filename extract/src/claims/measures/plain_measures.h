// What a figure measures by its place in the sentence alone, whatever the noun: for the
// answers of companies, where no list foresees all that they count.
#pragma once

#include <optional>

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// To be asked where no reader of its own knows the figure.
std::optional<Measure> find_plain_measure(const TextView& view, const FigureWords& words,
                                          const Sentence& sentence, const Figure& figure);

}  // namespace talkgraph::extract
