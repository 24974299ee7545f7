// Where lines end as sentences do.
#pragma once

#include <string_view>

namespace talkgraph::extract {

// Whether the text ends like a sentence or announces one (":"), be it in quotes, parentheses or
// marks of emphasis.
bool ends_sentence(std::string_view text);

}  // namespace talkgraph::extract
