// A sentence as the parser sees it: its words, without the punctuation marks.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/dependency.h"
#include "syntax/part_of_speech.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

// A word as the templates see it; as made, it stands for no word.
struct ParserWord {
  std::uint64_t word = 1;
  std::uint64_t tag = 30;
  std::uint64_t suffix = 0;
  std::uint64_t fine = 0xFFFE;
  std::uint64_t coarse = 0xFFFE;
  std::uint64_t mark = 0;  // the marks before it, 0 for none
  std::uint64_t both() const { return word + tag * 0x9E3779B97F4A7C15ULL; }
};

// Marks divide words, but govern none and say little by where they hang: they are
// a property of the word behind them (Ma, Zhang and Zhu 2014).
class ParserInput {
 public:
  ParserInput(std::span<const WordForm> forms, std::span<const PartOfSpeech> tags);

  // Words; all of them marks where the sentence has nothing else.
  std::uint32_t size() const { return static_cast<std::uint32_t>(positions_.size()); }
  // size() is the root behind the last word; what is further stands for no word.
  const ParserWord& word(std::uint32_t at) const {
    return at < words_.size() ? words_[at] : kAbsent;
  }
  // Where a word is in the sentence; ascending.
  std::uint32_t position(std::uint32_t at) const { return positions_[at]; }
  // Heads among words (size() for the root) as heads in a sentence of `size` words and
  // marks; marks have none.
  std::vector<std::uint32_t> sentence_heads(std::span<const std::uint32_t> heads,
                                            std::size_t size) const;
  // How often marks come between two words, the second of which may be the root.
  std::uint32_t divisions(std::uint32_t from, std::uint32_t to) const {
    return divisions_[to] - divisions_[from];
  }

 private:
  static constexpr ParserWord kAbsent = {};

  std::vector<ParserWord> words_;  // the root last
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint32_t> divisions_;  // per word those before it
};

}  // namespace talkgraph::extract
