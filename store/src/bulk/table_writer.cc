#include "bulk/table_writer.h"

#include <utility>

namespace talkgraph::store {
namespace {

// As large as RocksDB's own, so that a compaction need not take in more.
constexpr std::uint64_t kTableBytes = 64U << 20;
// Records after which the size is asked for again.
constexpr std::uint64_t kRecordsBetweenLooks = 64;
// What is written goes to the disk in pieces of this size, while more is made.
constexpr std::uint64_t kBytesPerSync = 1U << 20;

}  // namespace

Result<void> TableWriter::open() {
  rocksdb::ColumnFamilyHandle* handle = database_.handle(column_);
  rocksdb::Options options = database_.rocks().GetOptions(handle);
  options.table_properties_collector_factories.clear();  // they look for deletions
  rocksdb::EnvOptions files(options);
  files.bytes_per_sync = kBytesPerSync;
  // Loaded files go to the last level, where such columns need no filter.
  writer_ = std::make_unique<rocksdb::SstFileWriter>(
      files, options, handle, /*invalidate_page_cache=*/false, rocksdb::Env::IO_TOTAL,
      /*skip_filters=*/options.optimize_filters_for_hits);
  const std::string name = std::string(column_name(column_)) + "-" + std::to_string(part_) + "-" +
                           std::to_string(files_.size()) + ".sst";
  files_.push_back((folder_ / name).string());
  const rocksdb::Status status = writer_->Open(files_.back());
  if (!status.ok()) return fail(database_.error(status));
  return {};
}

Result<void> TableWriter::close() {
  const rocksdb::Status status = writer_->Finish();
  writer_.reset();
  if (!status.ok()) return fail(database_.error(status));
  return {};
}

Result<void> TableWriter::put(std::string_view key, std::string_view value) {
  const bool is_time = ++records_ % kRecordsBetweenLooks == 0;
  if (is_time && writer_ && writer_->FileSize() >= kTableBytes) TG_TRY(close());
  if (!writer_) TG_TRY(open());
  const rocksdb::Status status = writer_->Put(rocksdb::Slice(key), rocksdb::Slice(value));
  if (!status.ok()) return fail(database_.error(status));
  return {};
}

Result<TableFiles> TableWriter::finish() {
  if (writer_) TG_TRY(close());
  return TableFiles{column_, std::move(files_)};
}

}  // namespace talkgraph::store
