#include "names/misspellings.h"

#include <algorithm>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

bool is_plain_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Is `longer` `shorter` with one letter put in?
bool has_one_more(std::string_view longer, std::string_view shorter) {
  const auto [at, other] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return std::equal(at, shorter.end(), other + 1);
}

bool is_slip(std::string_view written, std::string_view meant) {
  if (written[0] != meant[0]) return false;  // slips at the beginning are seen and mended
  if (written.size() == meant.size() + 1) return has_one_more(written, meant);
  if (meant.size() == written.size() + 1) return has_one_more(meant, written);
  if (written.size() != meant.size()) return false;
  auto [at, other] = std::mismatch(written.begin(), written.end(), meant.begin());
  if (written.end() - at < 2) return false;
  return at[0] == other[1] && at[1] == other[0] && std::equal(at + 2, written.end(), other + 2);
}

std::string without(std::string_view word, std::size_t letter) {
  std::string out(word);
  out.erase(letter, 1);
  return out;
}

}  // namespace

void Misspellings::add(std::string_view word, std::uint32_t value) {
  if (word.size() < kMinLetters || !is_plain_word(word)) return;
  const auto [begin, end] = variants_.equal_range(hash_text(word));
  const bool known = std::any_of(
      begin, end, [&](const auto& variant) { return entries_[variant.second].word == word; });
  if (known) return;
  const auto index = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({std::string(word), value});
  variants_.emplace(hash_text(word), index);
  for (std::size_t letter = 0; letter < word.size(); ++letter) {
    const bool same_as_last = letter > 0 && word[letter] == word[letter - 1];
    if (!same_as_last) variants_.emplace(hash_text(without(word, letter)), index);
  }
}

const std::uint32_t* Misspellings::find(std::string_view word) const {
  if (word.size() + 1 < kMinLetters || !is_plain_word(word)) return nullptr;
  const Entry* found = nullptr;
  const auto look = [&](std::string_view variant) {
    const auto [begin, end] = variants_.equal_range(hash_text(variant));
    for (auto at = begin; at != end; ++at) {
      const Entry& entry = entries_[at->second];
      if (!is_slip(word, entry.word)) continue;
      if (found != nullptr && found != &entry) return false;
      found = &entry;
    }
    return true;
  };
  if (!look(word)) return nullptr;
  for (std::size_t letter = 0; letter < word.size(); ++letter) {
    if (!look(without(word, letter))) return nullptr;
  }
  return found == nullptr ? nullptr : &found->value;
}

}  // namespace talkgraph::extract
