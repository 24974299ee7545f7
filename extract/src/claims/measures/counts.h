// What a plain number counts: "12 million traders", "15 years of experience".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// Does something that could be counted stand behind the number?
bool is_followed_by_noun(const TextView& view, const FigureWords& words, TokenRange sentence,
                         const Figure& figure);

// What it counts, if that is worth knowing: nothing for stretches of time,
// amounts of an asset, labels ("20 channel") and a few of anything.
std::optional<Measure> find_counted(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
