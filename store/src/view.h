// Reads of one state of the database, with or without a transaction's own
// writes on top.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "database.h"
#include "iterator_pool.h"
#include "read_set.h"
#include "write_set.h"

namespace talkgraph::store {

// A record in key order; false ends the scan, an error ends it and is returned.
using RecordVisitor = FunctionRef<Result<bool>(std::string_view key, std::string_view value)>;

// A key; returns the least key to go on at, which must be above it, or nothing to
// end the scan.
using KeyVisitor = FunctionRef<Result<std::optional<std::string>>(std::string_view key)>;

// The smallest key above every key with this prefix; nothing if there is none.
std::optional<std::string> end_of_prefix(std::string_view prefix);

class View {
 public:
  // `writes` and `reads`, which is told what is read, may be null. The view must
  // outlive none of them.
  View(const Database& database, std::shared_ptr<const rocksdb::Snapshot> snapshot,
       WriteSet* writes, ReadSet* reads = nullptr);

  // False, and `value` as it was, if there is no such key.
  Result<bool> get(Column column, std::string_view key, rocksdb::PinnableSlice& value) const;
  Result<bool> has(Column column, std::string_view key) const;
  // values[i] belongs to keys[i]; found[i] says whether it is there.
  Result<void> get_many(Column column, const std::vector<std::string>& keys,
                        std::vector<rocksdb::PinnableSlice>& values,
                        std::vector<bool>& found) const;
  // Every record whose key begins with `prefix`. The visitor must not write to
  // the transaction.
  Result<void> scan(Column column, std::string_view prefix, RecordVisitor visit) const;

  // Every record whose key is in [first, last).
  Result<void> scan_range(Column column, std::string_view first, std::string_view last,
                          RecordVisitor visit) const;
  // Keys that begin with `prefix`, as far as the visitor does not skip them.
  Result<void> skip_scan(Column column, std::string_view prefix, KeyVisitor visit) const;

  // Is it told what is read?
  bool notes_reads() const { return reads_ != nullptr; }
  Error corrupt(Column column, std::string_view key) const;

 private:
  struct Range;
  rocksdb::ReadOptions read_options() const;
  // The transaction's own write of the key; null if there is none.
  const WriteSet::Write* written(Column column, std::string_view key) const;

  const Database* database_;
  std::shared_ptr<const rocksdb::Snapshot> snapshot_;
  WriteSet* writes_;
  ReadSet* reads_;
  // Null without a snapshot, where an old iterator would not see what is new.
  std::shared_ptr<IteratorPool> iterators_;
};

}  // namespace talkgraph::store
