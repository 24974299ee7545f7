// What assets cost.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "KRON ran up to 20,000 in 2017": in dollars.
std::optional<Measure> find_bare_price(const TextView& view, const FigureWords& words,
                                       TokenRange sentence, const Figure& figure);
// "KRON trades at $4.50".
std::optional<Measure> find_price(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);
// "one BTC was $300": money said of an asset is its price, if nothing else is said.
std::optional<Measure> find_plain_price(const TextView& view, const FigureWords& words,
                                        TokenRange sentence, const Figure& figure);
// "KRON dropped 20%".
std::optional<Measure> find_price_change(const TextView& view, const FigureWords& words,
                                         TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
