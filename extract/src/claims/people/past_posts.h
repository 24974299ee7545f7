// Whether a post is told of as one that was left.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// "I was at Acme", "before that, engineer at Acme", "ex-Acme": do the words of the
// sentence before the organisation, or the few behind it, say that the person is
// there no longer? "Before he became COO of Acme" does not.
bool is_left_post(const TextView& view, const Sentence& sentence, TokenRange body);

}  // namespace talkgraph::extract
