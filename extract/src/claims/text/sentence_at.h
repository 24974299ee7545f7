// The sentence that a byte of the text stands in.
#pragma once

#include <cstdint>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The last sentence that begins at or before `offset`, or null. O(log sentences).
const Sentence* sentence_at(const TextView& view, std::uint32_t offset);

}  // namespace talkgraph::extract
