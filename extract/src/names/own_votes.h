#pragma once

#include <string_view>

#include "names/name_text.h"

namespace talkgraph::extract {

// What a name's own words say of what it names: its last word, its form, a
// given name at its beginning.
TypeVotes own_votes(const NameText& text, TokenRange name);

// "blockgazette", "blockcourier": does a name in lower case end as newspapers' do?
bool is_newspaper(std::string_view lower);

}  // namespace talkgraph::extract
