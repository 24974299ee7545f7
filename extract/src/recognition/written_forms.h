// How a document writes each word: names betray themselves by capitals where none
// are due.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "language/tokens.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

class WrittenForms {
 public:
  // Counts a sentence's words; all of a document's before habit() is asked.
  void add(std::span<const Token> sentence, std::span<const WordForm> forms);

  // How the document writes the word where a capital is not due: 0 if it does not
  // stand in such a place, 1 always small, 2 always with a capital, 3 mostly
  // small, 4 mostly with a capital.
  std::uint64_t habit(const WordForm& form) const;

 private:
  struct Counts {
    std::uint32_t small = 0;
    std::uint32_t capital = 0;
  };
  std::unordered_map<std::uint64_t, Counts> counts_;  // only looked up, never walked
};

}  // namespace talkgraph::extract
