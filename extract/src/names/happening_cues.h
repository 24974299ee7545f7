// What is said of events, and of little else.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// How much the words before token `i`, where a name or its article begins, say that it
// is an event: "took part in", "during". The sentence begins at token `begin`.
float happening_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i);

// The same for the words from token `i` on, behind a name: "took place", "was held in".
// The sentence ends at token `end`.
float happening_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end);

}  // namespace talkgraph::extract
