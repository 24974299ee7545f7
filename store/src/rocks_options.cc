#include "rocks_options.h"

#include <rocksdb/cache.h>
#include <rocksdb/convenience.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/listener.h>
#include <rocksdb/slice_transform.h>
#include <rocksdb/table.h>
#include <rocksdb/utilities/table_properties_collectors.h>

#include <algorithm>
#include <memory>
#include <string>

#include "columns.h"

namespace talkgraph::store {
namespace {

// What has not reached a data file yet, over all columns. The log is replayed
// when a store opens, so its limit bounds that time, too.
constexpr std::size_t kWriteBuffersBytes = 32U << 20;
constexpr std::size_t kWriteBufferBytes = 8U << 20;
constexpr std::size_t kLogBytes = 32U << 20;
constexpr int kCacheShardBits = 2;  // few threads read at once
constexpr int kFastestLevel = 1;    // of what most data is compressed by: half the time
// Files in which so many of so many records beside each other only say that another
// one is gone are compacted early: scans must pass them all.
constexpr std::size_t kDeletionWindow = 8192;
constexpr std::size_t kDeletionsAtMost = 4096;
// Of what is only scanned: less to write and to keep, in which keys share more.
constexpr std::size_t kLargeBlockBytes = 16U << 10;
constexpr int kLargeRestartInterval = 32;
constexpr double kBloomBitsPerKey = 10;  // about 1% false positives

// RocksDB's own log is for those who look for a fault in it. A reader writes nothing
// into the directory; and on a full disk a writer's log stops the process, where
// RocksDB has assertions.
class NoLog final : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

// After a failed change a store is only closed. Where the disk was full, RocksDB 7.8
// would try again from a thread of its own, and may then wait for it for ever when it is
// closed.
class NoRecovery final : public rocksdb::EventListener {
 public:
  const char* Name() const override { return "NoRecovery"; }
  void OnErrorRecoveryBegin(rocksdb::BackgroundErrorReason, rocksdb::Status,
                            bool* is_automatic) override {
    *is_automatic = false;
  }
};

bool supports(rocksdb::CompressionType type) {
  static const std::vector<rocksdb::CompressionType> kSupported =
      rocksdb::GetSupportedCompressions();
  return std::find(kSupported.begin(), kSupported.end(), type) != kSupported.end();
}

rocksdb::CompressionType first_supported(std::initializer_list<rocksdb::CompressionType> types) {
  for (const rocksdb::CompressionType type : types) {
    if (supports(type)) return type;
  }
  return rocksdb::kNoCompression;
}

rocksdb::BlockBasedTableOptions table_options(std::uint64_t cache_size_bytes) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache =
      rocksdb::NewLRUCache(static_cast<std::size_t>(cache_size_bytes), kCacheShardBits);
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(kBloomBitsPerKey));
  // Indexes and filters count against the cache, so that memory has one bound. In
  // parts they would not be verified with the rest of a file.
  table.cache_index_and_filter_blocks = true;
  table.cache_index_and_filter_blocks_with_high_priority = true;
  table.pin_l0_filter_and_index_blocks_in_cache = true;
  return table;
}

std::shared_ptr<rocksdb::TableFactory> table_factory(
    const rocksdb::BlockBasedTableOptions& options) {
  return std::shared_ptr<rocksdb::TableFactory>(rocksdb::NewBlockBasedTableFactory(options));
}

rocksdb::ColumnFamilyOptions column_options(const rocksdb::BlockBasedTableOptions& table) {
  rocksdb::ColumnFamilyOptions column;
  column.table_factory = table_factory(table);
  column.write_buffer_size = kWriteBufferBytes;
  column.compression = first_supported({rocksdb::kLZ4Compression, rocksdb::kSnappyCompression});
  column.bottommost_compression =
      first_supported({rocksdb::kZSTD, rocksdb::kZlibCompression, rocksdb::kLZ4Compression});
  column.bottommost_compression_opts.enabled = true;
  column.bottommost_compression_opts.level = kFastestLevel;
  column.table_properties_collector_factories.push_back(
      rocksdb::NewCompactOnDeletionCollectorFactory(kDeletionWindow, kDeletionsAtMost));
  return column;
}

// How columns are asked.
struct Kinds {
  rocksdb::ColumnFamilyOptions by_key;
  rocksdb::ColumnFamilyOptions by_known_key;  // what is asked for is there
  rocksdb::ColumnFamilyOptions by_node;       // the first bytes are a node's
  rocksdb::ColumnFamilyOptions by_prefix;     // of any length, so that no filter helps
  rocksdb::ColumnFamilyOptions as_a_whole;
};

Kinds kinds_of_columns(const rocksdb::BlockBasedTableOptions& table) {
  Kinds kinds;
  kinds.by_key = column_options(table);
  kinds.by_known_key = kinds.by_key;
  kinds.by_known_key.optimize_filters_for_hits = true;
  // Whole keys of relationships are never asked for, only what begins with a node.
  rocksdb::BlockBasedTableOptions adjacency = table;
  adjacency.whole_key_filtering = false;
  kinds.by_node = column_options(adjacency);
  kinds.by_node.prefix_extractor.reset(rocksdb::NewFixedPrefixTransform(kAdjacencyPrefixSize));
  kinds.by_node.memtable_prefix_bloom_size_ratio = 0.05;
  rocksdb::BlockBasedTableOptions plain = table;
  plain.filter_policy.reset();
  kinds.by_prefix = column_options(plain);
  plain.block_size = kLargeBlockBytes;
  plain.block_restart_interval = kLargeRestartInterval;
  kinds.as_a_whole = column_options(plain);
  return kinds;
}

const rocksdb::ColumnFamilyOptions& options_of(Column column, const Kinds& kinds) {
  switch (column) {
    case Column::kNode:
    case Column::kRelationship:
      return kinds.by_known_key;
    case Column::kOut:
    case Column::kIn:
      return kinds.by_node;
    case Column::kLabel:
    case Column::kProperty:
    case Column::kAlias:
    case Column::kPosting:
      return kinds.by_prefix;
    case Column::kType:
      return kinds.as_a_whole;
    default:
      return kinds.by_key;
  }
}

}  // namespace

std::shared_ptr<rocksdb::Logger> silent_log() {
  return std::make_shared<NoLog>();
}

rocksdb::DBOptions database_options(const Options& options, bool log_is_torn, rocksdb::Env* env) {
  rocksdb::DBOptions database;
  if (env != nullptr) database.env = env;
  database.create_if_missing = options.create_if_missing;
  database.paranoid_checks = true;
  // A log may end in the middle of a record, as after a crash; other damage is an
  // error unless it is known to be behind all that was acknowledged.
  database.wal_recovery_mode = log_is_torn
                                   ? rocksdb::WALRecoveryMode::kPointInTimeRecovery
                                   : rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  // Without a log, columns must reach the disk together.
  database.atomic_flush = options.durability == Durability::kNone;
  database.track_and_verify_wals_in_manifest = true;
  database.db_write_buffer_size = kWriteBuffersBytes;
  database.max_total_wal_size = kLogBytes;
  // Threads for this would be started for every column, however few its files are, and
  // cost more than opening these.
  database.max_file_opening_threads = 1;
  database.info_log = silent_log();
  database.listeners.push_back(std::make_shared<NoRecovery>());
  return database;
}

std::vector<rocksdb::ColumnFamilyDescriptor> column_descriptors(const Options& options) {
  const rocksdb::BlockBasedTableOptions table = table_options(options.cache_size_bytes);
  const Kinds kinds = kinds_of_columns(table);
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (std::size_t column = 0; column < kColumnCount; ++column) {
    columns.emplace_back(std::string(kColumnNames[column]),
                         options_of(static_cast<Column>(column), kinds));
  }
  return columns;
}

}  // namespace talkgraph::store
