#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "read/characters.h"

namespace talkgraph::extract {

// Where `lower` (in lower case) stands in `text` from `from` on, in any case and
// as a whole word or words; npos if it does not.
inline std::size_t find_word(std::string_view text, std::string_view lower, std::size_t from = 0) {
  const char first = lower.front();
  for (std::size_t i = from; i + lower.size() <= text.size(); ++i) {
    if (ascii_lower(text[i]) != first || (i > 0 && is_word_byte(text[i - 1]))) continue;
    if (!starts_with_ignoring_case(text.substr(i), lower)) continue;
    const std::size_t end = i + lower.size();
    if (end == text.size() || !is_word_byte(text[end])) return i;
  }
  return text.npos;
}

// Does one of the words or phrases, in lower case, stand in `text`?
template <std::size_t N>
bool has_one_of(std::string_view text, const std::array<const char*, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return find_word(text, word) != text.npos; });
}

}  // namespace talkgraph::extract
