// Backups, and stores that are made from them.
#include <rocksdb/utilities/backup_engine.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <system_error>

#include "care/staging.h"
#include "database.h"
#include "directory.h"
#include "lock_holder.h"
#include "status.h"
#include "store/care.h"

namespace talkgraph::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStagePrefix = "staged-";

// A directory that goes away with its content, if it is there.
class Temporary {
 public:
  explicit Temporary(fs::path path) : path_(std::move(path)) {}
  ~Temporary() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Result<std::unique_ptr<rocksdb::BackupEngine>> open_backups(const fs::path& backups) {
  rocksdb::BackupEngineOptions options(backups.string());
  options.share_table_files = true;
  options.sync = true;
  rocksdb::BackupEngine* opened = nullptr;
  const rocksdb::IOStatus status =
      rocksdb::BackupEngine::Open(rocksdb::Env::Default(), options, &opened);
  if (!status.ok()) return fail(translate(status, backups));
  return std::unique_ptr<rocksdb::BackupEngine>(opened);
}

Result<void> make_directory(const fs::path& directory) {
  std::error_code code;
  fs::create_directories(directory, code);
  if (!code) return {};
  return fail(ErrorCode::kIo, "cannot make the directory: " + code.message(), {directory.string()});
}

// What killed backups left.
void remove_stages(const fs::path& backups) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(backups, ignored)) {
    if (entry.path().filename().string().starts_with(kStagePrefix)) {
      fs::remove_all(entry.path(), ignored);
    }
  }
}

Result<std::uint32_t> back_up(Database& database, const fs::path& backups) {
  TG_ASSIGN(const std::unique_ptr<rocksdb::BackupEngine> engine, open_backups(backups));
  rocksdb::CreateBackupOptions options;
  options.flush_before_backup = true;
  rocksdb::BackupID number = 0;
  const rocksdb::IOStatus status = engine->CreateNewBackup(options, &database.rocks(), &number);
  if (!status.ok()) return fail(translate(status, backups));
  return number;
}

// Holds the lock of a store that is about to be replaced.
class StoreLock {
 public:
  static Result<std::unique_ptr<StoreLock>> take(const fs::path& directory) {
    const fs::path file = directory / "LOCK";
    rocksdb::FileLock* lock = nullptr;
    const rocksdb::Status status = rocksdb::Env::Default()->LockFile(file.string(), &lock);
    if (!status.ok()) {
      return fail(ErrorCode::kLocked,
                  lock_holder(file) +
                      " writes to the store that is to be "
                      "replaced and holds its lock " +
                      file.string(),
                  {directory.string()});
    }
    return std::unique_ptr<StoreLock>(new StoreLock(lock));
  }
  ~StoreLock() { rocksdb::Env::Default()->UnlockFile(lock_); }
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;

 private:
  explicit StoreLock(rocksdb::FileLock* lock) : lock_(lock) {}
  rocksdb::FileLock* lock_;
};

Result<void> move_to(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::rename(from, to, code);
  if (!code) return {};
  return fail(ErrorCode::kIo, "cannot rename " + from.string() + ": " + code.message(),
              {to.string()});
}

// The store at `made` in place of what is in `directory`.
Result<void> put_in_place(const fs::path& made, const fs::path& directory, DirectoryKind kind) {
  if (kind == DirectoryKind::kAbsent || kind == DirectoryKind::kEmpty) {
    return move_to(made, directory);
  }
  TG_ASSIGN(const std::unique_ptr<StoreLock> lock, StoreLock::take(directory));
  const Temporary old(directory.string() + ".replaced-" + std::to_string(::getpid()));
  TG_TRY(move_to(directory, old.path()));
  return move_to(made, directory);
}

Result<void> read_backup(const fs::path& backups, std::uint32_t number, const fs::path& into) {
  TG_ASSIGN(const std::unique_ptr<rocksdb::BackupEngine> engine, open_backups(backups));
  const std::string path = into.string();
  const rocksdb::IOStatus status = number == 0 ? engine->RestoreDBFromLatestBackup(path, path)
                                               : engine->RestoreDBFromBackup(number, path, path);
  if (status.IsNotFound()) {
    return fail(ErrorCode::kNotFound, "there is no such backup", {backups.string()});
  }
  if (!status.ok()) return fail(translate(status, backups));
  // Last: restoring clears the directory, and without the mark it is no store.
  return mark_directory(into);
}

}  // namespace

Result<std::uint32_t> backup_store(const fs::path& directory, const fs::path& backups) {
  Options options;
  options.directory = directory;
  Result<std::unique_ptr<Database>> own = Database::open(options);
  if (!own && own.error().code != ErrorCode::kLocked) return fail(own.error());
  TG_TRY(make_directory(backups));
  remove_stages(backups);
  if (own) return back_up(**own, backups);
  const Temporary stage(backups / (std::string(kStagePrefix) + std::to_string(::getpid())));
  TG_TRY(stage_store(directory, stage.path()));
  options.directory = stage.path();
  TG_ASSIGN(const std::unique_ptr<Database> copy, Database::open(options));
  return back_up(*copy, backups);
}

Result<void> restore_store(const fs::path& backups, const fs::path& directory,
                           const Ontology& ontology, const RestoreOptions& options) {
  TG_ASSIGN(const DirectoryKind kind, inspect_directory(directory));
  const bool is_free = kind == DirectoryKind::kAbsent || kind == DirectoryKind::kEmpty;
  if (!is_free && !options.replace) {
    return fail(ErrorCode::kInvalidArgument,
                "there is a store already; restore into another directory, or say that it is to "
                "be replaced",
                {directory.string()});
  }
  std::error_code ignored;
  if (!fs::is_directory(backups, ignored)) {
    return fail(ErrorCode::kNotFound, "there are no backups here", {backups.string()});
  }
  const Temporary made(directory.string() + ".restored-" + std::to_string(::getpid()));
  TG_TRY(read_backup(backups, options.number, made.path()));
  TG_ASSIGN(const CheckReport report, check_store(made.path(), ontology, false));
  if (report.left_count > 0) {
    return fail(ErrorCode::kCorrupt, "the backup is not whole: " + report.left.front(),
                {backups.string()});
  }
  return put_in_place(made.path(), directory, kind);
}

}  // namespace talkgraph::store
