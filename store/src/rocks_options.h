// How RocksDB is set up: memory, filters, compression, recovery.
#pragma once

#include <rocksdb/db.h>

#include <cstddef>
#include <vector>

#include "store/store.h"

namespace talkgraph::store {

// Adjacency keys begin with the node at hand; the bloom filters of `out` and
// `in` know which nodes a file has.
inline constexpr std::size_t kAdjacencyPrefixSize = 8;

rocksdb::DBOptions database_options(const Options& options);
// One per Column, in its order; they share one block cache.
std::vector<rocksdb::ColumnFamilyDescriptor> column_descriptors(const Options& options);

}  // namespace talkgraph::store
