// Short lists of words that stand beside the rule that needs them.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace talkgraph::extract {

// Is the word in the list?
inline bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace talkgraph::extract
