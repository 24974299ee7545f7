// Who is spoken to by name.
#pragma once

#include <string_view>

#include "names/name_text.h"

namespace talkgraph::extract {

// Behind a comma after the first name of a sentence, the word that goes on to somebody:
// "Mira, thank you", "Mira, how".
bool goes_on_to_address(std::string_view word);

// Does the name that ends before token `end` end a short sentence that greets: "Thank you
// so much, Mira."?
bool is_greeted_last(const NameText& text, TokenRange sentence, std::uint32_t end);

}  // namespace talkgraph::extract
