// What is said of products and features, and of little else.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// How much the words before token `i`, where a name or its article begins, say that
// it is a product: "rolled out", "launched", "we offer". The words lie in the sentence
// from token `begin` on.
float offer_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i);

// The same for the words from token `i` on, behind a name: "lets users", "went live",
// "is available on". The sentence ends at token `end`.
float offer_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end);

// "With Orb you can", "With Orb, users can": begins the name at `name` so, in a sentence
// from token `begin` on to `end`?
bool is_means(const NameText& text, TokenRange name, std::uint32_t begin, std::uint32_t end);

// Is the name at `name` the one to whom something is offered or introduced: "offered Orbex a
// loan", "introduced Lund to us"? The sentence goes from token `begin` to `end`.
bool receives(const NameText& text, TokenRange name, std::uint32_t begin, std::uint32_t end);

// Do the words before token `i` bring in something new: "launched", "the launch of"?
// A capital on an ordinary word is a name's there.
bool brings_in(const NameText& text, std::uint32_t begin, std::uint32_t i);

}  // namespace talkgraph::extract
