// What a transaction has written so far: in its order, for the commit, and by key,
// for the transaction's own reads.
#pragma once

#include <rocksdb/write_batch.h>

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "columns.h"

namespace talkgraph::store {

class Database;

// Most of what is written is never asked for again, so a column's writes are sorted
// only when somebody reads it. For one thread.
class WriteSet {
 public:
  struct Write {
    std::string_view value;
    bool removes = false;
  };
  // The last write of each key.
  using Writes = std::pmr::map<std::string_view, Write>;

  WriteSet() = default;
  WriteSet(const WriteSet&) = delete;
  WriteSet& operator=(const WriteSet&) = delete;

  void put(Column column, std::string_view key, std::string_view value);
  void remove(Column column, std::string_view key);
  bool empty() const { return size_bytes_ == 0; }

  // Null if the key was not written. What is returned holds while this lives.
  const Write* find(Column column, std::string_view key);
  // Null if nothing of the column was written.
  const Writes* written(Column column);

  // Everything, column by column.
  Result<rocksdb::WriteBatch> batch(const Database& database) const;

 private:
  struct Entry {
    std::string_view key;
    Write write;
  };
  struct ColumnWrites {
    std::vector<Entry> entries;
    std::size_t sorted_count = 0;  // of entries: those that are in `sorted`
    std::unique_ptr<Writes> sorted;
  };

  std::string_view keep(std::string_view bytes);
  void add(Column column, std::string_view key, Write write);
  ColumnWrites& of(Column column) { return columns_[static_cast<std::size_t>(column)]; }

  std::pmr::monotonic_buffer_resource memory_;  // of all bytes and of what sorts them
  std::size_t size_bytes_ = 0;
  std::array<ColumnWrites, kColumnCount> columns_;
};

}  // namespace talkgraph::store
