#pragma once

#include <string_view>
#include <vector>

#include "read/characters.h"

namespace talkgraph::extract {

// The parts of `text` between white space.
inline std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_ascii_space(text[at])) ++at;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

}  // namespace talkgraph::extract
