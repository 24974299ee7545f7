// What was paid for something that was bought or sold.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "we bought the company for 200 million dollars", "our $375 million acquisition of Acme".
std::optional<Measure> find_deal_price(const TextView& view, const FigureWords& words,
                                       TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
