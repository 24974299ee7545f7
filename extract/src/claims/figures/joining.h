// What people that are counted do with a product or company: "3 million people use it".
#pragma once

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Where the verb is that tells what those do whose phrase ends at `end`, behind what says
// where they are; nothing if it is none of joining, using and the like.
std::optional<std::uint32_t> joining_verb(const TextView& view, const FigureWords& words,
                                          TokenRange sentence, std::uint32_t end);

}  // namespace talkgraph::extract
