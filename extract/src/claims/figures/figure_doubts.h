// Which numbers count nothing: items of lists, dates, versions, identifiers.
#pragma once

#include "claims/figures/number_reader.h"

namespace talkgraph::extract {

// `figure`: where the number and what belongs to it stand.
bool is_no_figure(const TextView& view, const FigureWords& words, TokenRange sentence,
                  TokenRange figure, const SaidNumber& number);

}  // namespace talkgraph::extract
