// What the parser sees when it chooses the word that a punctuation mark depends on.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/dependency.h"
#include "syntax/label_features.h"
#include "syntax/parser_input.h"
#include "syntax/part_of_speech.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

inline constexpr std::size_t kMarkFeatures = 30;
// What a model of marks tells: how well a head fits.
inline constexpr std::array<std::string_view, 1> kMarkTags = {"head"};

struct MarkHead {
  std::uint32_t word = 0;
  std::array<std::uint64_t, kMarkFeatures> features = {};
};

// A labelled tree over a sentence's words; its marks have no head yet.
struct UnmarkedTree {
  std::span<const WordForm> forms;
  std::span<const PartOfSpeech> tags;
  std::span<const std::uint32_t> heads;
  std::span<const Dependency> labels;
  const Branches* branches = nullptr;

  bool is_mark(std::uint32_t at) const {
    return at < tags.size() && tags[at] == PartOfSpeech::kPunctuation;
  }
};

// Where a mark is, and the words nearest to it; kNoHead for none.
struct MarkPlace {
  std::uint32_t mark = 0;
  std::uint32_t before = kNoHead;
  std::uint32_t behind = kNoHead;
};

// The marks of a sentence of `size` words and marks, in order.
std::vector<MarkPlace> mark_places(const ParserInput& input, std::size_t size);

// The words that could take the mark at `place` such that no arc crosses another:
// those above the words beside it up to the one that has both below it, the
// nearest dozen on each side. One at least if a word is beside it.
std::vector<MarkHead> mark_heads(const UnmarkedTree& tree, const MarkPlace& place);

}  // namespace talkgraph::extract
