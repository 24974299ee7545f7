// How the second number of a range or a change is said: "from $8M to nearly US$150M".
#pragma once

#include "claims/figures/number_reader.h"
#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Where the number begins behind words of comparison and the country of a dollar.
std::uint32_t number_behind_comparison(const TextView& view, TokenRange sentence,
                                       std::uint32_t token);

// "fees fell from 0.3% to": does what changes from the figure at `from` on get smaller?
bool falls_from(const TextView& view, const FigureWords& words, TokenRange sentence,
                std::uint32_t from);

// "it starts at 0.2% and goes down to": does what was told up to `from` move to what stands
// behind `to`?
bool moves_on(const TextView& view, std::uint32_t from, std::uint32_t to);

// "10%-15%", "holds 15% to 18%": does another number follow, but for "rose 2% to 14%"?
bool spans_percents(const TextView& view, const FigureWords& words, TokenRange sentence,
                    TokenRange figure);

// Do "in" and a year stand at `token`?
bool is_in_year(const TextView& view, TokenRange sentence, std::uint32_t token);

// "maybe thirty, forty percent": does the number that ends at the comma have a larger one
// behind it, at which the speaker guesses as well?
bool lists_percents(const TextView& view, const FigureWords& words, TokenRange sentence,
                    const SaidNumber& number, std::uint32_t comma);

}  // namespace talkgraph::extract
