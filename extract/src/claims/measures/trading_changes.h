// How the trading of a kind changed: "Copy trading is up 200%".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

std::optional<Measure> find_trading_change(const TextView& view, const FigureWords& words,
                                           TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
