// Names that a relative clause or an apposition describes by a figure: "Acme, which has
// 4 million users", "Acme, a fund with 500 million dollars".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The name that is described where the figure begins, or null.
const Mention* described_owner(const TextView& view, const Sentence& sentence,
                               std::uint32_t figure);

}  // namespace talkgraph::extract
