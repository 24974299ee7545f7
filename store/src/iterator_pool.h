// Iterators over one state of the database that are used again: making one costs
// more than a short scan with it.
#pragma once

#include <rocksdb/db.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace talkgraph::store {

// An iterator whose upper bound may be moved before each Seek.
class BoundedIterator {
 public:
  BoundedIterator(rocksdb::DB& rocks, rocksdb::ColumnFamilyHandle* handle,
                  rocksdb::ReadOptions options);

  rocksdb::Iterator& seek(std::string_view first, std::string end);
  bool is_of(const rocksdb::ColumnFamilyHandle* handle, bool total_order) const {
    return handle_ == handle && total_order_ == total_order;
  }
  bool ok() const { return at_->status().ok(); }

 private:
  const rocksdb::ColumnFamilyHandle* handle_;
  bool total_order_;
  std::string end_;
  rocksdb::Slice bound_;  // of end_; the iterator looks here at each Seek
  std::unique_ptr<rocksdb::Iterator> at_;
};

// For several threads. What it holds keeps files and memory of its state in use.
class IteratorPool {
 public:
  // Nothing if none is free.
  std::unique_ptr<BoundedIterator> take(const rocksdb::ColumnFamilyHandle* handle,
                                        bool total_order);
  void give_back(std::unique_ptr<BoundedIterator> iterator);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<BoundedIterator>> free_;
};

}  // namespace talkgraph::store
