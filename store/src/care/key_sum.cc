#include "care/key_sum.h"

#include <algorithm>
#include <cstddef>

namespace talkgraph::store {
namespace {

constexpr std::array<std::uint64_t, 2> kSeeds = {0x243f6a8885a308d3, 0x13198a2e03707344};

// The finishing step of SplitMix64 (Steele, Lea, Flood 2014), in which every bit
// depends on every other.
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

}  // namespace

void KeySum::add(std::string_view key) {
  std::array<std::uint64_t, 2> hashes = kSeeds;
  for (std::uint64_t& hash : hashes) hash = mixed(hash + key.size());
  while (!key.empty()) {
    const std::size_t size = std::min(key.size(), sizeof(std::uint64_t));
    std::uint64_t word = 0;
    for (const char byte : key.substr(0, size)) word = word << 8 | static_cast<std::uint8_t>(byte);
    for (std::uint64_t& hash : hashes) hash = mixed(hash ^ word);
    key.remove_prefix(size);
  }
  for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += hashes[i];
}

}  // namespace talkgraph::store
