// RocksDB's statuses in our terms.
#pragma once

#include <rocksdb/status.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "columns.h"

namespace talkgraph::store {

// `status` must not be OK. The error is placed in the directory.
Error translate(const rocksdb::Status& status, const std::filesystem::path& directory);

// A key for an error message: readable, and cut to what one reads.
std::string printable_key(std::string_view key);

// Bytes that pass RocksDB's checksums and yet are not what FORMAT.md says.
Error corrupt_record(Column column, std::string_view key, const std::filesystem::path& directory);

}  // namespace talkgraph::store
