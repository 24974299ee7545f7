#include "iterator_pool.h"

#include <algorithm>
#include <utility>

namespace talkgraph::store {
namespace {

// More are only in use where scans nest or threads are many.
constexpr std::size_t kMostFree = 16;

}  // namespace

BoundedIterator::BoundedIterator(rocksdb::DB& rocks, rocksdb::ColumnFamilyHandle* handle,
                                 rocksdb::ReadOptions options)
    : handle_(handle), total_order_(options.total_order_seek) {
  options.iterate_upper_bound = &bound_;
  at_.reset(rocks.NewIterator(options, handle));
}

rocksdb::Iterator& BoundedIterator::seek(std::string_view first, std::string end) {
  end_ = std::move(end);
  bound_ = end_;
  at_->Seek(rocksdb::Slice(first));
  return *at_;
}

std::unique_ptr<BoundedIterator> IteratorPool::take(const rocksdb::ColumnFamilyHandle* handle,
                                                    bool total_order) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(free_.rbegin(), free_.rend(), [&](const auto& iterator) {
    return iterator->is_of(handle, total_order);
  });
  if (found == free_.rend()) return nullptr;
  std::unique_ptr<BoundedIterator> taken = std::move(*found);
  *found = std::move(free_.back());
  free_.pop_back();
  return taken;
}

void IteratorPool::give_back(std::unique_ptr<BoundedIterator> iterator) {
  if (!iterator->ok()) return;
  const std::lock_guard lock(mutex_);
  if (free_.size() < kMostFree) free_.push_back(std::move(iterator));
}

}  // namespace talkgraph::store
