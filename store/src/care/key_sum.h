// Whether two columns hold the same keys, found out by reading each once in its own
// order.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace talkgraph::store {

// The sum of all keys' hashes, 128 bits: chance does not make two differ alike.
class KeySum {
 public:
  void add(std::string_view key);
  bool operator==(const KeySum&) const = default;

 private:
  std::array<std::uint64_t, 2> sums_{};
};

}  // namespace talkgraph::store
