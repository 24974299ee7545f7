// An order of training examples that is the same on every machine.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace talkgraph::extract::train {

// Fisher-Yates with Knuth's MMIX generator.
inline void shuffle(std::vector<std::size_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(state >> 33) % i]);
  }
}

}  // namespace talkgraph::extract::train
