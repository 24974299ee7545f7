// How RocksDB is set up: memory, filters, compression, recovery.
#pragma once

#include <rocksdb/db.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "store/store.h"

namespace talkgraph::store {

// Adjacency keys begin with the node at hand; the bloom filters of `out` and
// `in` know which nodes a file has.
inline constexpr std::size_t kAdjacencyPrefixSize = 8;

// `log_is_torn`: what stands behind the first damage in the log was never
// acknowledged (see log_check.h), so replay ends there; otherwise damage is an
// error. `env` may be null for the system's own.
rocksdb::DBOptions database_options(const Options& options, bool log_is_torn, rocksdb::Env* env);
// Writes nothing anywhere.
std::shared_ptr<rocksdb::Logger> silent_log();
// One per Column, in its order; they share one block cache.
std::vector<rocksdb::ColumnFamilyDescriptor> column_descriptors(const Options& options);

}  // namespace talkgraph::store
