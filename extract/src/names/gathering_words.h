// What gatherings and houses of learning are called, as the last word of a name.
#pragma once

#include <string_view>

namespace talkgraph::extract {

// Is the word a gathering's, as the last of its name or before a place?
bool is_gathering_word(std::string_view lower);

// Is it what a house of learning is called, behind who learns there?
bool is_school_word(std::string_view lower);

}  // namespace talkgraph::extract
