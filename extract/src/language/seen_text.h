// What a reader sees of a block: characters, each with the bytes it stands for.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"
#include "read/transcript.h"

namespace talkgraph::extract {

enum class CharacterClass : std::uint8_t {
  kSpace,
  kUpper,
  kLower,
  kIdeograph,  // letters of scripts written without spaces: Han, kana, Thai, ...
  kOtherLetter,
  kDigit,
  kMark,  // combining: part of the letter before
  kPunctuation,
  kSymbol,
};

struct SeenCharacter {
  char32_t value = 0;
  CharacterClass kind = CharacterClass::kSpace;
  bool replaced = false;  // stands for markup, not for its own bytes
  Span span;              // bytes in the transcript
};

// Characters of `block` with its markup applied, in order. `first_markup` is an
// index into `markup` from which to look on; it moves to the first markup that
// does not end before the block, so that a pass over all blocks is linear.
std::vector<SeenCharacter> see(const Transcript& transcript, Span block, std::size_t& first_markup);

constexpr bool is_word_letter(CharacterClass c) {
  return c == CharacterClass::kUpper || c == CharacterClass::kLower ||
         c == CharacterClass::kOtherLetter || c == CharacterClass::kIdeograph;
}
constexpr bool is_word_character(CharacterClass c) {
  return is_word_letter(c) || c == CharacterClass::kDigit || c == CharacterClass::kMark;
}

}  // namespace talkgraph::extract
