// Forms in which names and measures are compared.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace talkgraph::evaluate {

// NFKC, case folded, curly apostrophe straight, white space single; without
// punctuation at the ends, a possessive "'s" and a leading "the".
std::string comparable_name(std::string_view name);

// The words that say what a measure measures: without plural s and words that
// every measure may have.
std::set<std::string> measure_words(std::string_view measure);

}  // namespace talkgraph::evaluate
