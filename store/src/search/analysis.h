// Text into the terms by which it is searched.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"

struct sb_stemmer;

namespace talkgraph::store {

// A word of a text: the term that stands for it, and its bytes.
struct Token {
  std::string_view term;
  Span span;
};

// Cuts text into words and gives each its term: folded (search_form), English
// endings taken off by Snowball's stemmer. Words are runs of letters and digits,
// with apostrophes within; a character of an unspaced script is a word of its
// own; thousands separators are dropped. Tags and character references of HTML
// are no words. Remembers the words it has seen. For one thread.
class Analyzer {
 public:
  Analyzer();

  // In the order of the text, which must be well-formed UTF-8. The terms live as
  // long as the analyzer. O(n).
  std::vector<Token> tokens(std::string_view text);
  // The term of a word that is in search form already.
  std::string stem(std::string_view folded);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::string_view term_of(std::string_view word);

  std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> terms_;
};

// A word's form without its stem; empty if nothing of it can be searched.
std::string folded_word(std::string_view word);

// Words that hold a sentence together and say nothing of what it is about: they
// are not searched for beside others.
bool is_function_word(std::string_view folded);

}  // namespace talkgraph::store
