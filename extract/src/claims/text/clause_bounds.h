// Where a clause ends. No parse: punctuation and conjunctions.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Does a clause end at this token, whatever stands around it?
bool is_barrier(const TextView& view, std::uint32_t token);

// The clause around `range`: up to barriers, and up to a comma or conjunction
// that a new subject follows ("..., and we").
TokenRange clause_around(const TextView& view, const Sentence& sentence, TokenRange range);

}  // namespace talkgraph::extract
