#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "read/words.h"

namespace talkgraph::extract {

// A set of words, written as one text with blanks between them.
class WordList {
 public:
  explicit WordList(std::string_view words) {
    for (const std::string_view word : split_words(words)) words_.insert(word);
  }

  bool has(std::string_view word) const { return words_.contains(word); }

 private:
  std::unordered_set<std::string_view> words_;  // views of a literal
};

}  // namespace talkgraph::extract
