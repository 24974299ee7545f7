// Whether the write-ahead log is whole, before RocksDB replays it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace talkgraph::store {

enum class LogState {
  kWhole,  // or cut off within its last record, as kill -9 leaves it
  kTorn,   // damaged behind all that was acknowledged, as a power cut leaves it
};

// kCorrupt, naming file and byte, where something acknowledged is damaged or
// missing, or where whole records stand behind the damage. Reads the logs: none
// of them has data after an orderly end.
Result<LogState> check_logs(const std::filesystem::path& directory);

// Where a file in the log's format, as the manifest is, has less than its first
// `promised` bytes whole; nothing if it has them.
std::optional<std::uint64_t> first_damage(std::string_view bytes, std::uint64_t promised);

}  // namespace talkgraph::store
