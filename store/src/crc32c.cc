#include "crc32c.h"

#include <array>
#include <cstddef>

namespace talkgraph::store {
namespace {

constexpr std::uint32_t kReversedPolynomial = 0x82f63b78;
constexpr std::size_t kSlices = 8;
using Table = std::array<std::uint32_t, 256>;

// tables[i][b]: what the byte b adds to the sum when i more bytes follow.
constexpr std::array<Table, kSlices> make_tables() {
  std::array<Table, kSlices> tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? kReversedPolynomial : 0);
    tables[0][byte] = sum;
  }
  for (std::size_t i = 1; i < kSlices; ++i) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint32_t sum = tables[i - 1][byte];
      tables[i][byte] = (sum >> 8) ^ tables[0][sum & 0xff];
    }
  }
  return tables;
}

constexpr std::array<Table, kSlices> kTables = make_tables();

}  // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before) {
  const auto at = [&bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::uint32_t sum = ~before;
  while (bytes.size() >= kSlices) {
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      next ^= kTables[kSlices - 1 - i][((sum >> (8 * i)) & 0xff) ^ at(i)];
    }
    for (std::size_t i = 4; i < kSlices; ++i) next ^= kTables[kSlices - 1 - i][at(i)];
    sum = next;
    bytes.remove_prefix(kSlices);
  }
  for (std::size_t i = 0; i < bytes.size(); ++i)
    sum = (sum >> 8) ^ kTables[0][(sum & 0xff) ^ at(i)];
  return ~sum;
}

}  // namespace talkgraph::store
