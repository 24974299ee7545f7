#include "view.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "merged_iterator.h"
#include "rocks_options.h"
#include "status.h"

namespace talkgraph::store {

std::optional<std::string> end_of_prefix(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && static_cast<unsigned char>(end.back()) == 0xff) end.pop_back();
  if (end.empty()) return std::nullopt;
  end.back() = static_cast<char>(end.back() + 1);
  return end;
}

View::View(const Database& database, std::shared_ptr<const rocksdb::Snapshot> snapshot,
           WriteSet* writes, ReadSet* reads)
    : database_(&database), snapshot_(std::move(snapshot)), writes_(writes), reads_(reads) {
  if (snapshot_ != nullptr) iterators_ = std::make_shared<IteratorPool>();
}

rocksdb::ReadOptions View::read_options() const {
  rocksdb::ReadOptions options;
  options.snapshot = snapshot_.get();
  return options;
}

Error View::corrupt(Column column, std::string_view key) const {
  return corrupt_record(column, key, database_->directory());
}

const WriteSet::Write* View::written(Column column, std::string_view key) const {
  return writes_ == nullptr ? nullptr : writes_->find(column, key);
}

Result<bool> View::get(Column column, std::string_view key, rocksdb::PinnableSlice& value) const {
  rocksdb::ColumnFamilyHandle* handle = database_->handle(column);
  if (reads_ != nullptr) reads_->add_key(column, key);
  value.Reset();
  if (const WriteSet::Write* write = written(column, key)) {
    if (!write->removes) value.PinSelf(rocksdb::Slice(write->value));
    return !write->removes;
  }
  const rocksdb::Status status =
      database_->rocks().Get(read_options(), handle, rocksdb::Slice(key), &value);
  if (status.IsNotFound()) return false;
  if (!status.ok()) return fail(database_->error(status));
  return true;
}

Result<bool> View::has(Column column, std::string_view key) const {
  rocksdb::PinnableSlice value;
  return get(column, key, value);
}

Result<void> View::get_many(Column column, const std::vector<std::string>& keys,
                            std::vector<rocksdb::PinnableSlice>& values,
                            std::vector<bool>& found) const {
  if (keys.size() == 1) {  // what a query asks most often, and cheaper alone
    values = std::vector<rocksdb::PinnableSlice>(1);
    TG_ASSIGN(const bool is_there, get(column, keys.front(), values.front()));
    found.assign(1, is_there);
    return {};
  }
  rocksdb::ColumnFamilyHandle* handle = database_->handle(column);
  if (reads_ != nullptr) {
    for (const std::string& key : keys) reads_->add_key(column, key);
  }
  const std::vector<rocksdb::Slice> slices(keys.begin(), keys.end());
  std::vector<rocksdb::Status> statuses(keys.size());
  values = std::vector<rocksdb::PinnableSlice>(keys.size());
  found.assign(keys.size(), false);
  database_->rocks().MultiGet(read_options(), handle, keys.size(), slices.data(), values.data(),
                              statuses.data(), false);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (const WriteSet::Write* write = written(column, keys[i])) {
      found[i] = !write->removes;
      values[i].Reset();
      if (found[i]) values[i].PinSelf(rocksdb::Slice(write->value));
      continue;
    }
    found[i] = statuses[i].ok();
    if (!found[i] && !statuses[i].IsNotFound()) return fail(database_->error(statuses[i]));
  }
  return {};
}

// An iterator over the keys with a prefix, and what it reads while it lives.
struct View::Range {
  Range(const View& view, Column column, std::string_view prefix) : pool(view.iterators_.get()) {
    if (view.reads_ != nullptr) view.reads_->add_prefix(column, prefix);
    rocksdb::ReadOptions options = view.read_options();
    // Shorter prefixes than the bloom filter's must not ask it.
    options.total_order_seek = prefix.size() < kAdjacencyPrefixSize;
    rocksdb::ColumnFamilyHandle* handle = view.database_->handle(column);
    const WriteSet::Writes* writes =
        view.writes_ == nullptr ? nullptr : view.writes_->written(column);
    rocksdb::DB& rocks = view.database_->rocks();
    std::optional<std::string> end = end_of_prefix(prefix);
    if (!end) {
      unbounded.reset(rocks.NewIterator(options, handle));
      at.emplace(*unbounded, writes).seek(prefix);
      return;
    }
    if (pool != nullptr) bounded = pool->take(handle, options.total_order_seek);
    if (!bounded) bounded = std::make_unique<BoundedIterator>(rocks, handle, options);
    at.emplace(bounded->seek(prefix, std::move(*end)), writes).settle_at(prefix);
  }

  ~Range() {
    if (bounded && pool != nullptr) pool->give_back(std::move(bounded));
  }
  Range(const Range&) = delete;
  Range& operator=(const Range&) = delete;

  // The base has an upper bound, where a prefix ends, which writes lack.
  bool valid(std::string_view prefix) const {
    return at->valid() && (!at->at_write() || at->key().starts_with(prefix));
  }

  IteratorPool* pool;
  std::unique_ptr<rocksdb::Iterator> unbounded;  // one of the two
  std::unique_ptr<BoundedIterator> bounded;
  std::optional<MergedIterator> at;
};

Result<void> View::scan(Column column, std::string_view prefix, RecordVisitor visit) const {
  Range range(*this, column, prefix);
  for (; range.valid(prefix); range.at->next()) {
    TG_ASSIGN(const bool more, visit(range.at->key(), range.at->value()));
    if (!more) return {};
  }
  if (!range.at->status().ok()) return fail(database_->error(range.at->status()));
  return {};
}

Result<void> View::scan_range(Column column, std::string_view first, std::string_view last,
                              RecordVisitor visit) const {
  const std::string_view shared(
      first.begin(), std::mismatch(first.begin(), first.end(), last.begin(), last.end()).first);
  Range range(*this, column, shared);
  for (range.at->seek(first); range.valid(shared); range.at->next()) {
    const std::string_view key = range.at->key();
    if (key >= last) return {};
    TG_ASSIGN(const bool more, visit(key, range.at->value()));
    if (!more) return {};
  }
  if (!range.at->status().ok()) return fail(database_->error(range.at->status()));
  return {};
}

Result<void> View::skip_scan(Column column, std::string_view prefix, KeyVisitor visit) const {
  Range range(*this, column, prefix);
  while (range.valid(prefix)) {
    TG_ASSIGN(const std::optional<std::string> next, visit(range.at->key()));
    if (!next) return {};
    range.at->seek(*next);
  }
  if (!range.at->status().ok()) return fail(database_->error(range.at->status()));
  return {};
}

}  // namespace talkgraph::store
