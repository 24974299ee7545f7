// Noun phrases without a parser: runs of words that no other class claims.
#pragma once

#include <string>

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The longest phrase that begins at `begin`, or ends before `end`; up to a
// handful of words and possibly empty. Measured nouns count as nouns even where
// they could be verbs ("trades").
TokenRange phrase_from(const TextView& view, const FigureWords& words, std::uint32_t begin,
                       std::uint32_t limit);
TokenRange phrase_to(const TextView& view, const FigureWords& words, std::uint32_t end,
                     std::uint32_t limit);

// A name within the phrase, or null.
const Mention* name_in(const TextView& view, TokenRange phrase);
// The possessor right before the phrase ("Acme's", "our", "the platform's"), or null.
const Mention* owner_before(const TextView& view, std::uint32_t phrase_begin, std::uint32_t limit);

// Does the name stand before the thing that is meant? "Acme Lumo", where both are known:
// Lumo. "the Acme/Bell network": the network.
bool is_first_name_of_thing(const TextView& view, const Mention& mention);

// Does an ordinary noun follow the name, other than one that says what the name
// is ("the Acme wallet")?
bool modifies_noun(const TextView& view, const Mention& mention);

// "the Acme cloud", "Acme technology": who uses them uses the name's thing.
bool modifies_means(const TextView& view, const Mention& mention);

// "We launched on top of the Kestra Protocol": is the name's thing what something stands on
// or is done with?
bool is_ground(const TextView& view, const Mention& mention);

// The phrase as written, without `left_out`, white space as single blanks.
std::string phrase_text(const TextView& view, TokenRange phrase, const Mention* left_out);

}  // namespace talkgraph::extract
