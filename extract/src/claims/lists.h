// Enumerations: "A, B and C".
#pragma once

#include <vector>

#include "claims/text_view.h"

namespace talkgraph::extract {

// The further names of a list that begins, or ends, with `mention`; ascending.
std::vector<const Mention*> list_behind(const TextView& view, const Sentence& sentence,
                                        const Mention& mention);
std::vector<const Mention*> list_before(const TextView& view, const Sentence& sentence,
                                        const Mention& mention);

}  // namespace talkgraph::extract
