// One open RocksDB database with our column families. Knows nothing of graphs
// beyond the state it publishes together with each commit.
#pragma once

#include <rocksdb/db.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "columns.h"
#include "graph_state.h"
#include "store/store.h"

namespace talkgraph::store {

// A state of the database and what it means, taken at the same moment.
struct Moment {
  std::shared_ptr<const rocksdb::Snapshot> snapshot;
  std::shared_ptr<const GraphState> state;
};

class Database {
 public:
  // As Store::open.
  static Result<std::unique_ptr<Database>> open(const Options& options);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Must not outlive the database.
  Moment now() const;
  // Applies the batch wholly or not at all, synced, and publishes the state.
  Result<void> write(rocksdb::WriteBatch& batch, std::shared_ptr<const GraphState> state);

  rocksdb::DB& rocks() const { return *rocks_; }
  rocksdb::ColumnFamilyHandle* handle(Column column) const {
    return handles_[static_cast<std::size_t>(column)];
  }
  const std::filesystem::path& directory() const { return directory_; }
  bool read_only() const { return read_only_; }
  Error error(const rocksdb::Status& status) const;
  // Live data files and the log.
  Result<std::uint64_t> size_on_disk_bytes() const;

 private:
  explicit Database(const Options& options)
      : directory_(options.directory), read_only_(options.read_only) {}
  using Descriptors = std::vector<rocksdb::ColumnFamilyDescriptor>;
  Result<void> open_columns(const Options& options);
  Result<std::vector<std::string>> columns_on_disk(const rocksdb::DBOptions& options) const;
  Result<void> open_rocks(const rocksdb::DBOptions& options, const Descriptors& present,
                          const Descriptors& missing);
  Result<void> check_version(bool may_initialize);
  Result<std::optional<std::uint32_t>> version() const;

  std::filesystem::path directory_;
  bool read_only_;
  bool written_ = false;
  std::unique_ptr<rocksdb::DB> rocks_;
  std::vector<rocksdb::ColumnFamilyHandle*> handles_;  // by Column, once open
  mutable std::mutex mutex_;  // guards state_ and its being in step with rocks_
  std::shared_ptr<const GraphState> state_;
};

}  // namespace talkgraph::store
