#pragma once

#include <string_view>

namespace talkgraph::extract {

enum class Abbreviation {
  kNone,
  kBeforeWord,  // never ends a sentence: "Mr.", "vs.", "e.g."
  kAnywhere,    // may also end one: "Inc.", "U.S.", "p.m."
};

// What `word` (lower case, without its last dot) is when a dot follows.
Abbreviation abbreviation(std::string_view word);

// Closed-class words of English (articles, pronouns, prepositions, auxiliaries,
// conjunctions, interjections of speech): capitalised they begin a sentence and
// are no names. `word` in lower case.
bool is_function_word(std::string_view word);

}  // namespace talkgraph::extract
