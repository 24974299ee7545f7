#include "read/common_words.h"

#include <algorithm>
#include <array>

#include "read/words.h"

namespace talkgraph::extract {
namespace {

// Bit set of the first two letters of the wanted words: most words of the text
// are told apart without hashing them.
class Prefilter {
 public:
  void add(std::string_view word) { bits_[index(word)] = true; }
  bool may_have(std::string_view word) const { return bits_[index(word)]; }

 private:
  static std::size_t index(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    const auto second = static_cast<unsigned char>(word.size() > 1 ? word[1] : 0);
    return (first * 31u + second) & 1023u;
  }
  std::array<bool, 1024> bits_{};
};

// "@chloe_reads", "/blog/bio-chloe-roe", "<chloe>": a handle, an address or an element, which
// has anybody's name in lower case.
bool is_in_handle(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joins = [](char c) {
    return c == '@' || c == '_' || c == '/' || c == '#' || c == '-' || c == '<';
  };
  return (begin > 0 && joins(text[begin - 1])) ||
         (end < text.size() && (text[end] == '_' || text[end] == '@' || text[end] == '-'));
}

}  // namespace

CommonWords::CommonWords(std::string_view text, const std::vector<std::string>& phrases) {
  if (phrases.empty()) return;
  Prefilter filter;
  for (const std::string& phrase : phrases) {
    for (const std::string_view word : split_words(phrase)) words_.emplace_back(word);
  }
  for (const std::string& word : words_) {
    seen_.emplace(word, false);
    filter.add(word);
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_byte(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    const std::string_view word = text.substr(begin, at - begin);
    if (!is_ascii_lower(word[0]) || !filter.may_have(word)) continue;
    const auto found = seen_.find(word);
    if (found != seen_.end() && !is_in_handle(text, begin, at)) found->second = true;
  }
}

bool CommonWords::has_all_words_of(std::string_view phrase) const {
  const std::vector<std::string_view> words = split_words(phrase);
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    const auto found = seen_.find(word);
    return found != seen_.end() && found->second;
  });
}

}  // namespace talkgraph::extract
