// Surnames that only tell which theorem or which method is meant.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// Is the name an attribute of what is called after somebody: "the Holt filter",
// "Vane-Orlov signatures"? Looks at the word behind the name.
bool is_eponym(const NameText& text, TokenRange name);

}  // namespace talkgraph::extract
