// Places in an order: "fourth globally", "third largest", "top three", "No. 4".
#pragma once

#include "claims/measures.h"

namespace talkgraph::extract {

// The rank that begins at `token`.
std::optional<Figure> rank_at(const TextView& view, const FigureWords& words, TokenRange sentence,
                              std::uint32_t token);

// What the rank is one of: "rank in Oslo", "global rank", or just "rank".
Measure measure_of_rank(const TextView& view, const FigureWords& words, TokenRange sentence,
                        const Figure& figure);

}  // namespace talkgraph::extract
