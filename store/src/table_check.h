// Whether data files can be given to RocksDB.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace talkgraph::store {

// RocksDB reads a file's properties before it looks whether their checksum fits. If the
// bit is set that announces a hash index in them, which it never writes there, a library
// with assertions, as Debian's is, stops the process. kCorrupt with the file's name then;
// all other damage RocksDB tells. Costs three short reads a file.
Result<void> check_tables(const std::filesystem::path& directory);

}  // namespace talkgraph::store
