#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// What a name's own words say of what it names: its last word, its form, a
// given name at its beginning.
TypeVotes own_votes(const NameText& text, TokenRange name);

}  // namespace talkgraph::extract
