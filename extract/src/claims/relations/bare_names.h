// Sentences of names alone, as people answer and add to what they said: "In Oslo, mostly.",
// "And sometimes Acme."
#pragma once

#include <vector>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The names of a sentence that has no more to say; nothing of one that says something of its
// own, or denies. "I mean", "it's" and the like before the names say nothing.
std::vector<const Mention*> bare_names(const TextView& view, const Sentence& sentence);

}  // namespace talkgraph::extract
