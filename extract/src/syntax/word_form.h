// How words are written, as keys that the models of syntax share.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/tokens.h"
#include "syntax/word_table.h"

namespace talkgraph::extract {

// Keys of one word; 0 where there is none. Models are trained on them: what they
// are made of must not change without training again.
struct WordForm {
  std::uint64_t word = 0;                      // lower case; digits all count as 0
  std::array<std::uint64_t, 4> suffixes = {};  // the last 1 to 4 bytes of longer words
  std::array<std::uint64_t, 3> prefixes = {};  // the first 1 to 3
  std::uint64_t shape = 0;                     // "Xx", "X", "0.0", "x-x"
  WordFacts facts;
};

// `lower` with every digit made 0, so that numbers of one form are one word.
std::string fold_digits(std::string_view lower);

// Without `facts`.
WordForm word_form(std::string_view text, std::string_view lower);

// How a sentence writes its words: capitals say something only where some words
// have them and others do not.
enum class SentenceCase : std::uint8_t { kMixed, kLower, kUpper };

// The forms of a sentence's words in order; `sentence_case` is mixed into their
// shapes. Linear.
std::vector<WordForm> word_forms(std::span<const Token> sentence, const WordTable& words);

}  // namespace talkgraph::extract
