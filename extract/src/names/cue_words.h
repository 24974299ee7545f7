// Single words that say something of a name right beside them.
#pragma once

#include <string_view>

#include "names/entity_type.h"

namespace talkgraph::extract {

// Adds what `word` (lower case) says of the name after it: "Mr.", "launched".
void vote_as_word_before(std::string_view word, TypeVotes& votes);
// What two words say of the name after them: "invested in".
void vote_as_words_before(std::string_view first, std::string_view second, TypeVotes& votes);
// What `word` says of the name before it: "said", "team".
void vote_as_word_after(std::string_view word, TypeVotes& votes);

// "subscribe to", "tune in to": what one does with shows.
bool tunes_in(std::string_view word);
// "based", "lives": where somebody or something is.
bool is_place_verb(std::string_view word);
// "founded", "offering", "run": what goes on behind a noun.
bool is_participle(std::string_view word);
// What has a title: "the Late Ledger podcast".
bool is_work(std::string_view word);
// May the verb say something of one alone? "[Orbex, who] are" means several.
bool is_said_of_one(std::string_view verb);
// "buy Orb on": what one does on an exchange with a coin.
bool is_deal(std::string_view word);

}  // namespace talkgraph::extract
