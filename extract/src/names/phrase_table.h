// Words as numbers, and phrases of words found by walking a trie.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace talkgraph::extract {

// A word of some list, in lower case; 0 is every word of no list.
using WordId = std::uint32_t;

class Vocabulary {
 public:
  WordId add(std::string_view lower);
  // 0 when the word is in no list. O(length).
  WordId find(std::string_view lower) const;
  std::size_t size() const { return ids_.size() + 1; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
};

// Phrases with a value each. Finding costs O(longest phrase).
class PhraseTable {
 public:
  struct Match {
    std::uint32_t words = 0;  // length; 0: nothing found
    std::uint32_t value = 0;
  };

  // A place for the value of `phrase` (not empty, no 0), which is 0 at first.
  std::uint32_t& at(std::span<const WordId> phrase);
  // The longest phrase that `words` begins with.
  Match longest(std::span<const WordId> words) const;
  // The value of exactly these words; 0 if there is none.
  std::uint32_t find(std::span<const WordId> words) const;

 private:
  std::uint32_t step(std::uint32_t node, WordId word) const;

  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node << 32 | word -> node
  std::vector<std::uint32_t> values_{0};                    // per node; 0 is the root
};

}  // namespace talkgraph::extract
