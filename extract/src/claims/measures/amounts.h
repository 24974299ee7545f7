// What was done with a sum, where the verb says what is measured.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "we donated 12 million", "put in 50,000 dollars", "the hack cost us 12 million", "25
// million that we raised".
std::optional<Measure> find_amount(const TextView& view, const FigureWords& words,
                                   TokenRange sentence, const Figure& figure);
// "valued at 3 billion dollars".
std::optional<Measure> find_valuation(const TextView& view, const FigureWords& words,
                                      TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
