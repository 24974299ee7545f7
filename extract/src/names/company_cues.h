// Words beside a name that companies have beside them, and hardly anything else.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// How much the words right before token `i`, back to token `begin`, say that a company
// is named there: "founder of", "customers of", "licence from"; 0 for nothing.
float company_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i);

// The same of the words from token `i` up to `end`: "'s customers", "is hiring",
// "has 40 engineers".
float company_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end);

// The same of what makes it somebody's own: "we at [Orbex]", "your team at [Orbex]".
float own_house_cue(const NameText& text, TokenRange sentence, TokenRange name);

// Is it what only a company is: "profitable", "hiring"?
bool is_company_state(std::string_view word);

// Can the word at token `i` only be a company's, though it has no capital: "founder of
// [orbex]", "worked at [orbex]", "i run [orbex]"?
bool follows_house_words(const NameText& text, std::uint32_t begin, std::uint32_t i);

// Does somebody speak for the name as for a house: "at [Orbex], we", "we at [Orbex]",
// "Interview with [Orbex]"?
bool speaks_for_house(const NameText& text, TokenRange name);

// Does the text there, "worked at [Orbex]", "was at [Orbex]", speak of a house that people are
// at, and not of what it makes or of its town?
bool names_house_here(const NameText& text, TokenRange name);

// "A company called [Orbex]", "the startup [Orbex]"?
bool is_named_as_company(const NameText& text, TokenRange name);

// Behind the noun for a company, "the company Celery": an ordinary word that has a capital
// for no other reason?
bool is_plain_word_as_name(const NameText& text, TokenRange name);

}  // namespace talkgraph::extract
