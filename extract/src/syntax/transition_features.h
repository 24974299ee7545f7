// What the parser sees when it chooses a transition.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "syntax/parse_state.h"
#include "syntax/parser_input.h"

namespace talkgraph::extract {

inline constexpr std::size_t kMostTransitionFeatures = 128;
struct TransitionFeatures {
  std::array<std::uint64_t, kMostTransitionFeatures> keys;
  std::size_t count = 0;
  std::span<const std::uint64_t> all() const { return {keys.data(), count}; }
};

// After Zhang and Nivre (2011), without labels, with classes of words and the marks
// between them.
TransitionFeatures transition_features(const ParseState& state, const ParserInput& input);

}  // namespace talkgraph::extract
