// Parts of a whole and what is paid for it, in percent.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "90% of the known institutions", "15 percent of KRON".
std::optional<Measure> find_share(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);
// "I still own 18 percent.": of the company that is spoken of.
std::optional<Measure> find_stake(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);
// "it pays 5 percent a year", "customers get up to 8%".
std::optional<Measure> find_yield(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
