// Surnames that only tell which theorem or which method is meant, and what people study.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// Is the name an attribute of what is called after somebody: "the Holt filter",
// "Vane-Orlov signatures"? Looks at the word behind the name.
bool is_eponym(const NameText& text, TokenRange name);

// "a master's degree in Tidal Engineering", "majored in Economics": what somebody studied.
bool is_field_of_study(const NameText& text, TokenRange name);

}  // namespace talkgraph::extract
