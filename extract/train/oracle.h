// Which transitions of the parser lose no arc of the right tree.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/parse_state.h"

namespace talkgraph::extract::train {

// The dynamic oracle of arc-hybrid parsing (Goldberg and Nivre 2013): per
// transition whether it is allowed and loses nothing that could still be had.
// `heads` is a projective tree, the root's dependents have head heads.size().
// One is always right. Linear in the length of the sentence.
std::array<bool, kTransitions> right_transitions(const ParseState& state,
                                                 std::span<const std::uint32_t> heads);

// The tree made projective: an arc that crosses another goes to the head's head,
// shortest arcs first (Nivre and Nilsson 2005).
std::vector<std::uint32_t> make_projective(std::vector<std::uint32_t> heads);

}  // namespace talkgraph::extract::train
