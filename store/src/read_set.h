// What a transaction has read, and what later commits wrote: whether the one
// touches the other decides whether the transaction may still commit.
#pragma once

#include <rocksdb/write_batch.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "columns.h"

namespace talkgraph::store {

// Keys that were asked for, there or not, and prefixes that were scanned; a scan
// counts as a whole, also where it was ended early. For one thread.
class ReadSet {
 public:
  void add_key(Column column, std::string_view key);
  void add_prefix(Column column, std::string_view prefix);
  // Would a write of this key have changed what was read? O(distinct lengths of
  // prefixes).
  bool touched_by(Column column, std::string_view key) const;

 private:
  struct Reads {
    std::unordered_set<std::string> keys;
    std::unordered_set<std::string> prefixes;
    std::set<std::size_t> prefix_lengths;
  };
  std::array<Reads, kColumnCount> columns_;
};

// The keys that recent commits wrote, as long as a transaction that began before
// one of them is open. Not synchronised.
class CommitHistory {
 public:
  // A transaction begins now; it must end().
  std::uint64_t begin();
  void end(std::uint64_t begun);
  // Notes the commit of an open transaction, unless no other could ask for it.
  // `columns` has the column for each of RocksDB's numbers of column families.
  Result<void> add(const rocksdb::WriteBatch& batch, const std::vector<Column>& columns);
  // Notes a commit that may have written any key.
  void add_everything();
  // Did a commit since `begun` write what was read?
  bool conflicts(std::uint64_t begun, const ReadSet& reads) const;

 private:
  struct Key {
    Column column;
    std::string bytes;
  };
  struct Commit {
    std::uint64_t number = 0;
    std::vector<Key> keys;
    bool everything = false;  // in place of keys
  };

  std::uint64_t last_ = 0;
  std::multiset<std::uint64_t> open_;
  std::deque<Commit> commits_;  // ascending by number
};

}  // namespace talkgraph::store
