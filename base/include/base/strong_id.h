// Integers that cannot be mixed up: NodeId is not RelationshipId.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>

namespace talkgraph {

// `Tag` only tells types apart; `Integer` is what is stored.
template <class Tag, class Integer>
struct StrongId {
  Integer value{};
  constexpr auto operator<=>(const StrongId&) const = default;
};

}  // namespace talkgraph

template <class Tag, class Integer>
struct std::hash<talkgraph::StrongId<Tag, Integer>> {
  std::size_t operator()(talkgraph::StrongId<Tag, Integer> id) const noexcept {
    return std::hash<Integer>{}(id.value);
  }
};
