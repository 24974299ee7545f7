#include "names/phrase_table.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint64_t edge_key(std::uint32_t node, WordId word) {
  return std::uint64_t{node} << 32 | word;
}

}  // namespace

WordId Vocabulary::add(std::string_view lower) {
  const auto [at, added] = ids_.try_emplace(std::string(lower), 0);
  if (added) at->second = static_cast<WordId>(ids_.size());
  return at->second;
}

WordId Vocabulary::find(std::string_view lower) const {
  const auto at = ids_.find(lower);
  return at == ids_.end() ? 0 : at->second;
}

std::uint32_t& PhraseTable::at(std::span<const WordId> phrase) {
  std::uint32_t node = 0;
  for (const WordId word : phrase) {
    const auto [edge, added] =
        edges_.try_emplace(edge_key(node, word), static_cast<std::uint32_t>(values_.size()));
    if (added) values_.push_back(0);
    node = edge->second;
  }
  return values_[node];
}

// The node after `word`, or 0: no edge leads back to the root.
std::uint32_t PhraseTable::step(std::uint32_t node, WordId word) const {
  if (word == 0) return 0;
  const auto edge = edges_.find(edge_key(node, word));
  return edge == edges_.end() ? 0 : edge->second;
}

PhraseTable::Match PhraseTable::longest(std::span<const WordId> words) const {
  Match found;
  std::uint32_t node = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    node = step(node, words[i]);
    if (node == 0) break;
    if (values_[node] != 0) found = {i + 1, values_[node]};
  }
  return found;
}

std::uint32_t PhraseTable::find(std::span<const WordId> words) const {
  std::uint32_t node = 0;
  for (const WordId word : words) {
    node = step(node, word);
    if (node == 0) return 0;
  }
  return node == 0 ? 0 : values_[node];
}

}  // namespace talkgraph::extract
