// One open RocksDB database with our column families. Knows nothing of graphs
// beyond the state it publishes together with each commit.
#pragma once

#include <rocksdb/db.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "acknowledgement.h"
#include "base/result.h"
#include "columns.h"
#include "graph_state.h"
#include "keeping_env.h"
#include "layout_note.h"
#include "log_length.h"
#include "read_set.h"
#include "store/store.h"
#include "write_set.h"

namespace talkgraph::store {

// Of FORMAT.md: what this program writes, and the highest that it reads.
inline constexpr std::uint32_t kFormatVersion = 2;

// A state of the database and what it means, taken at the same moment.
struct Moment {
  std::shared_ptr<const rocksdb::Snapshot> snapshot;
  std::shared_ptr<const GraphState> state;
};

// Sorted files with records of a column; keys ascend from one file to the next.
struct TableFiles {
  Column column = Column::kMeta;
  std::vector<std::string> paths;
};

class Database : public std::enable_shared_from_this<Database> {
 public:
  // As Store::open. `env` is what the files are reached by: null for the
  // system's own, another one in tests.
  static Result<std::unique_ptr<Database>> open(const Options& options, rocksdb::Env* env = nullptr,
                                                Counting counting = Counting::kKnown);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Keeps the database open where that is shared, and must not outlive it elsewhere.
  Moment now() const;

  // A transaction's beginning, as seen by those that commit beside it.
  struct Beginning {
    Moment moment;
    std::uint64_t number = 0;
  };
  // To be given back to end().
  Beginning begin();
  void end(const Beginning& beginning);

  // Held by the one who commits; who takes it before it begins is alone.
  std::mutex& commit_mutex() { return commit_mutex_; }
  // Applies the writes wholly or not at all, as durable as the store was opened,
  // and publishes the state with the changes from `before` to `after`. With
  // `reads`: kConflict if a commit since the beginning wrote what they name. The
  // caller holds commit_mutex().
  Result<void> commit(const WriteSet& writes, const Beginning& beginning, const GraphState& after,
                      const ReadSet* reads);

  // Takes in the files, which go, and the state with the changes from `before` to
  // `after`: all of it or nothing, and durable in any case. The caller has held
  // commit_mutex() since the beginning.
  Result<void> ingest(std::vector<TableFiles> files, const Beginning& beginning,
                      const GraphState& after);
  // Where such files are made. What is there when the store is opened was left by
  // a crash.
  std::filesystem::path load_directory() const;

  // Ids that are given once, whether what they are for is committed or not.
  NodeId new_node();
  RelationshipId new_relationship();
  // The name's id, the same for all transactions; `known`, a copy of the
  // dictionary, gets all names up to it.
  std::uint32_t intern(NameKind kind, std::string_view name, Names& known);

  rocksdb::DB& rocks() const { return *rocks_; }
  rocksdb::ColumnFamilyHandle* handle(Column column) const {
    return handles_[static_cast<std::size_t>(column)];
  }
  const std::vector<rocksdb::ColumnFamilyHandle*>& handles() const { return handles_; }
  const std::filesystem::path& directory() const { return options_.directory; }
  bool read_only() const { return options_.read_only; }
  Error error(const rocksdb::Status& status) const;
  // Live data files and the log.
  Result<std::uint64_t> size_on_disk_bytes() const;

 private:
  Database(const Options& options, rocksdb::Env* env)
      : options_(options),
        env_(env == nullptr ? rocksdb::Env::Default() : env),
        acknowledged_(options.directory) {}
  using Descriptors = std::vector<rocksdb::ColumnFamilyDescriptor>;
  // In opening.cc.
  Result<void> open_columns(bool log_is_torn, Counting counting);
  Result<std::vector<std::string>> columns_on_disk(const rocksdb::DBOptions& options) const;
  Result<void> open_rocks(const rocksdb::DBOptions& options, const Descriptors& present,
                          const Descriptors& missing);
  Result<void> check_version();
  Result<void> upgrade();
  Result<std::optional<std::uint32_t>> version() const;
  Result<void> load_state(Counting counting);
  void order_columns();

  // The state with what happened between a beginning and now, and the changes from
  // that beginning to `after`. The caller holds mutex_.
  std::shared_ptr<const GraphState> state_after(const Beginning& beginning,
                                                const GraphState& after) const;
  Result<void> write_state_tables(const GraphState& next, std::vector<TableFiles>& files);
  Result<void> acknowledge();

  Options options_;
  KeepingEnv env_;
  bool written_ = false;
  std::unique_ptr<rocksdb::DB> rocks_;
  std::vector<rocksdb::ColumnFamilyHandle*> handles_;  // by Column, once open
  std::vector<Column> columns_by_number_;              // by RocksDB's numbers
  AcknowledgementFile acknowledged_;
  std::shared_ptr<LayoutListener> layout_;  // null for a reader, as the next
  std::shared_ptr<LogLength> log_;
  std::mutex commit_mutex_;
  mutable std::mutex mutex_;  // guards what follows and its being in step with rocks_
  std::shared_ptr<const GraphState> state_;
  GraphState names_;  // dictionaries and next ids, ahead of state_
  CommitHistory history_;
};

}  // namespace talkgraph::store
