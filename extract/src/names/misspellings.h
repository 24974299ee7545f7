// Names with a slip of the hand: "Orbxe", "Orbx" and "Orbeex" for Orbex.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace talkgraph::extract {

// Words and a value each, found again with one letter missing, doubled or added,
// or two neighbours changed over. A letter that became another one is not
// forgiven: too many names differ in one letter.
class Misspellings {
 public:
  static constexpr std::size_t kMinLetters = 7;  // shorter words are too close to others

  // `word` in lower case; words below kMinLetters and other than ASCII are left
  // out. The first value given for a word stays.
  void add(std::string_view word, std::uint32_t value);
  // The value of the word that `word` is a slip of; nothing if there is none or
  // more than one. O(length squared).
  const std::uint32_t* find(std::string_view word) const;

 private:
  struct Entry {
    std::string word;
    std::uint32_t value = 0;
  };
  std::vector<Entry> entries_;
  // From the hash of a word, or of a word less one letter, to the entry that it comes from.
  std::unordered_multimap<std::uint64_t, std::uint32_t> variants_;
};

}  // namespace talkgraph::extract
