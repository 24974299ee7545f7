#pragma once

#include <cstdint>
#include <string_view>

namespace talkgraph::store {

// The Castagnoli polynomial, as iSCSI (RFC 3720) and RocksDB's log use it.
// `before` is the sum of the bytes that come before these.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

}  // namespace talkgraph::store
