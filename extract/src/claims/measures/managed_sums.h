// Sums that are what something holds, or that go through it: "2 billion under management", "our
// fund is worth 300 million".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "2 billion dollars under management", "locked in the protocol", "in the bank".
std::optional<Measure> find_managed(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure);

// "our protection fund is worth 300 million": the fund.
std::optional<Measure> find_worth(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);

// "We've invested more than 50 million in start-ups": not so many start-ups.
std::optional<Measure> find_invested(const TextView& view, const FigureWords& words,
                                     TokenRange sentence, const Figure& figure);

// "We do 20 billion a month": what goes through.
std::optional<Measure> find_turned_over(const TextView& view, const FigureWords& words,
                                        TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
