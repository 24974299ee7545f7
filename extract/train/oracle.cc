#include "oracle.h"

#include <algorithm>

namespace talkgraph::extract::train {
namespace {

// Arcs of the right tree that each transition would lose.
std::array<int, kTransitions> costs(const ParseState& state, std::span<const std::uint32_t> heads) {
  std::array<int, kTransitions> cost{};
  const std::uint32_t next = state.next();
  const std::uint32_t top = state.stack(0);
  const std::uint32_t below = state.stack(1);
  auto& [shift, left, right] = cost;
  // Shifting the next word parts it from the stack, but for a head on top.
  for (std::uint32_t i = 0; i < state.stack_size(); ++i) {
    const std::uint32_t word = state.stack(i);
    if (next < heads.size() && heads[next] == word && i > 0) ++shift;
    if (heads[word] == next) ++shift;
  }
  if (top == kNoWord) return cost;
  // Once the top goes, it finds no dependents any more, and one head at most.
  for (std::uint32_t word = next; word < heads.size(); ++word) {
    if (heads[word] != top) continue;
    ++left;
    ++right;
  }
  const std::uint32_t head = heads[top];
  if (head == below || (head > next && head != kNoWord)) ++left;
  if (head >= next && head != kNoWord) ++right;
  return cost;
}

bool crosses(std::span<const std::uint32_t> heads, std::uint32_t word) {
  const std::uint32_t head = heads[word];
  const std::uint32_t first = std::min(word, head);
  const std::uint32_t last = std::max(word, head);
  for (std::uint32_t i = first + 1; i < last; ++i) {
    // Every word between must be below the head.
    std::uint32_t above = heads[i];
    while (above < heads.size() && above != head) above = heads[above];
    if (above != head) return true;
  }
  return false;
}

}  // namespace

std::array<bool, kTransitions> right_transitions(const ParseState& state,
                                                 std::span<const std::uint32_t> heads) {
  const std::array<int, kTransitions> cost = costs(state, heads);
  int least = -1;
  for (std::size_t i = 0; i < kTransitions; ++i) {
    if (!state.allows(static_cast<Transition>(i))) continue;
    least = least < 0 ? cost[i] : std::min(least, cost[i]);
  }
  std::array<bool, kTransitions> right{};
  for (std::size_t i = 0; i < kTransitions; ++i) {
    right[i] = state.allows(static_cast<Transition>(i)) && cost[i] == least;
  }
  return right;
}

std::vector<std::uint32_t> make_projective(std::vector<std::uint32_t> heads) {
  const auto size = static_cast<std::uint32_t>(heads.size());
  while (true) {
    std::uint32_t worst = kNoWord;
    std::uint32_t shortest = kNoWord;
    for (std::uint32_t word = 0; word < size; ++word) {
      if (heads[word] == size || !crosses(heads, word)) continue;
      const std::uint32_t length = std::max(word, heads[word]) - std::min(word, heads[word]);
      if (length < shortest) {
        worst = word;
        shortest = length;
      }
    }
    if (worst == kNoWord) return heads;
    heads[worst] = heads[heads[worst]];
  }
}

}  // namespace talkgraph::extract::train
