// Capitals that titles and headlines give to ordinary words.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// "Around The Orb", "Kings Of All Tides": does a title keep the small word at token `i`
// in a capital, where none is due? `end` is the sentence's.
bool is_small_word_of_title(const NameText& text, std::uint32_t i, std::uint32_t end);

// "Centralised Exchanges", "Hardware Wallets": things of a kind, and no name.
bool is_plural_kind(const NameText& text, TokenRange range);

// "webORB" of "Exchange webORB Talks" in a headline: of the words around one that only a
// name is written like, nobody knows whether they belong to it.
TokenRange without_headline(const NameText& text, TokenRange range);

// "Digital Asset Trading" in a heading: ordinary words that have no capitals elsewhere.
bool is_plain_headline(const NameText& text, TokenRange range);

// "Orbex Family", "Orbex Community": a name, and who is greeted by it.
bool ends_in_crowd(const NameText& text, TokenRange range);

// Without the kind that a headline writes before the name: "Crypto Exchange Orbex" is
// Orbex. What has another common word in it ("Exchange Traded Fund") stays as it is.
TokenRange without_kind(const NameText& text, TokenRange range);

// Does the small word at token `i` stand inside a title in capitals that the words `last`
// begin and the next goes on: "Trade to Earn", "Earn with Pending Orders"?
bool joins_title(const NameText& text, TokenRange last, std::uint32_t i, std::uint32_t end);

// "Orbex+", "Orb++": is the token at `i` a plus that belongs to the word before it?
bool is_plus(const NameText& text, std::uint32_t i);

}  // namespace talkgraph::extract
