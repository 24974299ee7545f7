#include <rocksdb/db.h>

#include "floor_engine.h"
#include "rocks_options.h"

namespace talkgraph::bench {
namespace {

void must(const rocksdb::Status& status) {
  if (!status.ok()) give_up(status.ToString());
}

class RocksDatabase {
 public:
  RocksDatabase(const std::filesystem::path& folder, const std::filesystem::path& store) {
    std::filesystem::remove_all(folder);
    std::filesystem::copy(store, folder);
    store::Options options;
    options.directory = folder;
    rocksdb::DB* opened = nullptr;
    must(rocksdb::DB::Open(store::database_options(options, false, nullptr), folder.string(),
                           store::column_descriptors(options), &handles_, &opened));
    rocks_.reset(opened);
  }

  ~RocksDatabase() {
    for (rocksdb::ColumnFamilyHandle* handle : handles_) {
      rocks_->DestroyColumnFamilyHandle(handle);
    }
  }
  RocksDatabase(const RocksDatabase&) = delete;
  RocksDatabase& operator=(const RocksDatabase&) = delete;

  template <class Visit>
  void get(store::Column column, std::string_view key, Visit visit) {
    rocksdb::PinnableSlice value;
    must(rocks_->Get({}, handle(column), rocksdb::Slice(key), &value));
    visit(value.ToStringView());
  }

  template <class Visit>
  void scan(store::Column column, std::string_view prefix, Visit visit) {
    rocksdb::ReadOptions options;
    options.prefix_same_as_start = !prefix.empty();
    options.total_order_seek = prefix.empty();
    const std::unique_ptr<rocksdb::Iterator> at(rocks_->NewIterator(options, handle(column)));
    for (at->Seek(rocksdb::Slice(prefix)); at->Valid(); at->Next()) {
      visit(at->key().ToStringView(), at->value().ToStringView());
    }
    must(at->status());
  }

  void write(const Records& records) {
    rocksdb::WriteBatch batch;
    for (const Record& record : records) {
      must(batch.Put(handle(record.column), rocksdb::Slice(record.key),
                     rocksdb::Slice(record.value)));
    }
    rocksdb::WriteOptions synced;
    synced.sync = true;
    must(rocks_->Write(synced, &batch));
  }

 private:
  rocksdb::ColumnFamilyHandle* handle(store::Column column) const {
    return handles_[static_cast<std::size_t>(column)];
  }

  std::unique_ptr<rocksdb::DB> rocks_;
  std::vector<rocksdb::ColumnFamilyHandle*> handles_;
};

}  // namespace

std::unique_ptr<Engine> open_rocksdb(const std::filesystem::path& folder,
                                     const Workload& workload) {
  return std::make_unique<FloorEngine<RocksDatabase>>(folder, folder.parent_path() / "talkgraph",
                                                      workload);
}

}  // namespace talkgraph::bench
