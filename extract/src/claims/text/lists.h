// Enumerations: "A, B and C".
#pragma once

#include <vector>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The further names of a list that begins, or ends, with `mention`; ascending, and at
// most 100 of them. Linear in the list.
std::vector<const Mention*> list_behind(const TextView& view, const Sentence& sentence,
                                        const Mention& mention);
std::vector<const Mention*> list_before(const TextView& view, const Sentence& sentence,
                                        const Mention& mention);

// Do only names, commas, articles and conjunctions stand from `token`, where a name
// begins, up to `mention`, or is it the mention's own?
bool is_in_list_to(const TextView& view, std::uint32_t token, const Mention& mention);

}  // namespace talkgraph::extract
