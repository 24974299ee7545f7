// Whether the write-ahead log is whole, before RocksDB replays it.
#pragma once

#include <filesystem>

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

}  // namespace talkgraph::store
