#include "view.h"

#include <optional>
#include <string>

#include "rocks_options.h"
#include "status.h"

namespace talkgraph::store {
namespace {

// The smallest key above every key with this prefix; nothing if there is none.
std::optional<std::string> end_of_prefix(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && static_cast<unsigned char>(end.back()) == 0xff) end.pop_back();
  if (end.empty()) return std::nullopt;
  end.back() = static_cast<char>(end.back() + 1);
  return end;
}

}  // namespace

rocksdb::ReadOptions View::read_options() const {
  rocksdb::ReadOptions options;
  options.snapshot = snapshot_.get();
  return options;
}

Error View::corrupt(Column column, std::string_view key) const {
  return corrupt_record(column, key, database_->directory());
}

Result<bool> View::get(Column column, std::string_view key, rocksdb::PinnableSlice& value) const {
  rocksdb::ColumnFamilyHandle* handle = database_->handle(column);
  value.Reset();
  const rocksdb::Status status =
      batch_ != nullptr
          ? batch_->GetFromBatchAndDB(&database_->rocks(), read_options(), handle,
                                      rocksdb::Slice(key), &value)
          : database_->rocks().Get(read_options(), handle, rocksdb::Slice(key), &value);
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
  rocksdb::ColumnFamilyHandle* handle = database_->handle(column);
  const std::vector<rocksdb::Slice> slices(keys.begin(), keys.end());
  std::vector<rocksdb::Status> statuses(keys.size());
  values = std::vector<rocksdb::PinnableSlice>(keys.size());
  found.assign(keys.size(), false);
  if (batch_ != nullptr) {
    batch_->MultiGetFromBatchAndDB(&database_->rocks(), read_options(), handle, keys.size(),
                                   slices.data(), values.data(), statuses.data(), false);
  } else {
    database_->rocks().MultiGet(read_options(), handle, keys.size(), slices.data(), values.data(),
                                statuses.data(), false);
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    found[i] = statuses[i].ok();
    if (!found[i] && !statuses[i].IsNotFound()) return fail(database_->error(statuses[i]));
  }
  return {};
}

Result<void> View::scan(Column column, std::string_view prefix, RecordVisitor visit) const {
  rocksdb::ReadOptions options = read_options();
  // Shorter prefixes than the bloom filter's must not ask it.
  options.total_order_seek = prefix.size() < kAdjacencyPrefixSize;
  const std::optional<std::string> end = end_of_prefix(prefix);
  rocksdb::Slice bound;
  if (end) {
    bound = *end;
    options.iterate_upper_bound = &bound;
  }
  rocksdb::ColumnFamilyHandle* handle = database_->handle(column);
  std::unique_ptr<rocksdb::Iterator> at(database_->rocks().NewIterator(options, handle));
  if (batch_ != nullptr) at.reset(batch_->NewIteratorWithBase(handle, at.release(), &options));
  for (at->Seek(rocksdb::Slice(prefix)); at->Valid(); at->Next()) {
    const std::string_view key = at->key().ToStringView();
    if (!key.starts_with(prefix)) break;
    TG_ASSIGN(const bool more, visit(key, at->value().ToStringView()));
    if (!more) return {};
  }
  if (!at->status().ok()) return fail(database_->error(at->status()));
  return {};
}

}  // namespace talkgraph::store
