// What the models know of single words beforehand; loads by mapping its file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/mapped_file.h"
#include "base/result.h"

namespace talkgraph::extract {

// All zero for an unknown word.
struct WordFacts {
  std::uint16_t fine = 0;    // class of words that occur in like places; of some hundred
  std::uint16_t coarse = 0;  // the same, of some dozen
  std::uint32_t tags = 0;    // parts of speech it was met as, bit by number
  bool operator==(const WordFacts&) const = default;
};

class WordTable {
 public:
  // kCorrupt if the file is no word table or was cut.
  static Result<WordTable> map(const std::filesystem::path& file);

  // `word` is a WordForm's key. O(1).
  WordFacts find(std::uint64_t word) const;

 private:
  explicit WordTable(MappedFile file) : file_(std::move(file)) {}

  MappedFile file_;
  const char* slots_ = nullptr;
  std::uint64_t slot_mask_ = 0;
};

// The bytes of a table's file; each word once, in any order, with facts.
std::string serialize_word_table(std::vector<std::pair<std::uint64_t, WordFacts>> words);

}  // namespace talkgraph::extract
