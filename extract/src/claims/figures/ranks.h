// Places in an order: "fourth globally", "third largest", "top three", "No. 4".
#pragma once

#include "claims/figures/figures.h"

namespace talkgraph::extract {

// The rank that begins at `token`.
std::optional<Figure> rank_at(const TextView& view, const FigureWords& words, TokenRange sentence,
                              std::uint32_t token);

}  // namespace talkgraph::extract
