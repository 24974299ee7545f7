#include <lmdb.h>
#include <rocksdb/db.h>

#include "database.h"
#include "floor_engine.h"
#include "open_store.h"

namespace talkgraph::bench {
namespace {

constexpr std::size_t kMapBytes = std::size_t{4} << 30;

void must_lmdb(int error) {
  if (error != 0) give_up(mdb_strerror(error));
}

MDB_val value_of(std::string_view bytes) {
  return {bytes.size(), const_cast<char*>(bytes.data())};
}

std::string_view view_of(const MDB_val& value) {
  return {static_cast<const char*>(value.mv_data), value.mv_size};
}

class LmdbDatabase {
 public:
  LmdbDatabase(const std::filesystem::path& folder, const std::filesystem::path& store) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    must_lmdb(mdb_env_create(&environment_));
    must_lmdb(mdb_env_set_maxdbs(environment_, store::kColumnCount));
    must_lmdb(mdb_env_set_mapsize(environment_, kMapBytes));
    must_lmdb(mdb_env_open(environment_, folder.c_str(), 0, 0644));
    fill(store);
    must_lmdb(mdb_txn_begin(environment_, nullptr, MDB_RDONLY, &reading_));
  }

  ~LmdbDatabase() {
    mdb_txn_abort(reading_);
    mdb_env_close(environment_);
  }
  LmdbDatabase(const LmdbDatabase&) = delete;
  LmdbDatabase& operator=(const LmdbDatabase&) = delete;

  template <class Visit>
  void get(store::Column column, std::string_view key, Visit visit) {
    MDB_val sought = value_of(key);
    MDB_val found;
    must_lmdb(mdb_get(reading_, table(column), &sought, &found));
    visit(view_of(found));
  }

  template <class Visit>
  void scan(store::Column column, std::string_view prefix, Visit visit) {
    MDB_cursor* cursor = nullptr;
    must_lmdb(mdb_cursor_open(reading_, table(column), &cursor));
    MDB_val key = value_of(prefix);
    MDB_val value;
    int error = mdb_cursor_get(cursor, &key, &value, prefix.empty() ? MDB_FIRST : MDB_SET_RANGE);
    while (error == 0 && view_of(key).starts_with(prefix)) {
      visit(view_of(key), view_of(value));
      error = mdb_cursor_get(cursor, &key, &value, MDB_NEXT);
    }
    if (error != 0 && error != MDB_NOTFOUND) must_lmdb(error);
    mdb_cursor_close(cursor);
  }

  void write(const Records& records) {
    MDB_txn* writing = nullptr;
    must_lmdb(mdb_txn_begin(environment_, nullptr, 0, &writing));
    for (const Record& record : records) {
      MDB_val key = value_of(record.key);
      MDB_val value = value_of(record.value);
      must_lmdb(mdb_put(writing, table(record.column), &key, &value, 0));
    }
    must_lmdb(mdb_txn_commit(writing));
  }

 private:
  MDB_dbi table(store::Column column) const { return tables_[static_cast<std::size_t>(column)]; }

  void fill(const std::filesystem::path& from) {
    store::Options options;
    options.directory = from;
    options.read_only = true;
    const auto database = must(store::Database::open(options));
    MDB_txn* writing = nullptr;
    must_lmdb(mdb_txn_begin(environment_, nullptr, 0, &writing));
    for (std::size_t i = 0; i < store::kColumnCount; ++i) {
      MDB_dbi made = 0;
      must_lmdb(mdb_dbi_open(writing, store::kColumnNames[i].data(), MDB_CREATE, &made));
      tables_.push_back(made);
      rocksdb::ReadOptions all;
      all.total_order_seek = true;
      const std::unique_ptr<rocksdb::Iterator> at(
          database->rocks().NewIterator(all, database->handles()[i]));
      for (at->SeekToFirst(); at->Valid(); at->Next()) {
        MDB_val key = value_of(at->key().ToStringView());
        MDB_val value = value_of(at->value().ToStringView());
        must_lmdb(mdb_put(writing, made, &key, &value, MDB_APPEND));
      }
    }
    must_lmdb(mdb_txn_commit(writing));
  }

  MDB_env* environment_ = nullptr;
  MDB_txn* reading_ = nullptr;
  std::vector<MDB_dbi> tables_;
};

}  // namespace

std::unique_ptr<Engine> open_lmdb(const std::filesystem::path& folder, const Workload& workload) {
  return std::make_unique<FloorEngine<LmdbDatabase>>(folder, folder.parent_path() / "talkgraph",
                                                     workload);
}

}  // namespace talkgraph::bench
