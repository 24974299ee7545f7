#include "write_set.h"

#include <algorithm>

#include "database.h"

namespace talkgraph::store {
namespace {

// What a WriteBatch adds to a record: a tag, the column's number and two sizes.
constexpr std::size_t kRecordOverhead = 8;

}  // namespace

std::string_view WriteSet::keep(std::string_view bytes) {
  if (bytes.empty()) return {};
  char* kept = static_cast<char*>(memory_.allocate(bytes.size(), 1));
  std::copy(bytes.begin(), bytes.end(), kept);
  return {kept, bytes.size()};
}

void WriteSet::add(Column column, std::string_view key, Write write) {
  of(column).entries.push_back({keep(key), write});
  size_bytes_ += key.size() + write.value.size() + kRecordOverhead;
}

void WriteSet::put(Column column, std::string_view key, std::string_view value) {
  add(column, key, {keep(value), false});
}

void WriteSet::remove(Column column, std::string_view key) {
  add(column, key, {{}, true});
}

const WriteSet::Writes* WriteSet::written(Column column) {
  ColumnWrites& writes = of(column);
  if (writes.entries.empty()) return nullptr;
  if (writes.sorted == nullptr) writes.sorted = std::make_unique<Writes>(&memory_);
  for (; writes.sorted_count < writes.entries.size(); ++writes.sorted_count) {
    const Entry& entry = writes.entries[writes.sorted_count];
    writes.sorted->insert_or_assign(entry.key, entry.write);
  }
  return writes.sorted.get();
}

const WriteSet::Write* WriteSet::find(Column column, std::string_view key) {
  const Writes* writes = written(column);
  if (writes == nullptr) return nullptr;
  const auto found = writes->find(key);
  return found == writes->end() ? nullptr : &found->second;
}

Result<rocksdb::WriteBatch> WriteSet::batch(const Database& database) const {
  rocksdb::WriteBatch batch(size_bytes_);
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    rocksdb::ColumnFamilyHandle* handle = database.handle(static_cast<Column>(column));
    for (const Entry& entry : columns_[column].entries) {
      const rocksdb::Slice key(entry.key);
      const rocksdb::Status status =
          entry.write.removes ? batch.Delete(handle, key)
                              : batch.Put(handle, key, rocksdb::Slice(entry.write.value));
      if (!status.ok()) return fail(database.error(status));
    }
  }
  return batch;
}

}  // namespace talkgraph::store
