// Slips of fast typing in the commonest words: "teh" for "the".
#pragma once

#include <string_view>

namespace talkgraph::extract {

// The word, in lower case, that `lower` is with two neighbouring letters changed
// over; `lower` itself where it is none of those. Only words with which clauses are
// built, and only forms that are no words themselves.
std::string_view without_slip(std::string_view lower);

}  // namespace talkgraph::extract
