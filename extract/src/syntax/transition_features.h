// What the parser sees when it chooses a transition.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "syntax/parse_state.h"
#include "syntax/part_of_speech.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

inline constexpr std::size_t kMostTransitionFeatures = 96;
struct TransitionFeatures {
  std::array<std::uint64_t, kMostTransitionFeatures> keys;
  std::size_t count = 0;
  std::span<const std::uint64_t> all() const { return {keys.data(), count}; }
};

// After Zhang and Nivre (2011), without labels, with classes of words.
TransitionFeatures transition_features(const ParseState& state, std::span<const WordForm> forms,
                                       std::span<const PartOfSpeech> tags);

}  // namespace talkgraph::extract
