// What stands behind names and a comma and belongs to them: what the law adds to a
// company's, "Inc." or "LLC", and what tells a son from his father.
#pragma once

#include <string_view>

namespace talkgraph::extract {

// Is the word an addition that the law makes, where it follows a name behind a comma? Forms that
// are also something else ("PA", "CO") count only with their dots. `lower` is in lower case.
bool is_legal_form(std::string_view lower);

// "Jr.": behind a person's name and a comma.
bool is_generation(std::string_view lower);

// A company's name without such an addition and the comma before it; a name that is nothing
// else is left as it is.
std::string_view without_legal_form(std::string_view name);

}  // namespace talkgraph::extract
