// How a database is opened: its version, its columns and its log.
#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "database.h"
#include "directory.h"
#include "encoding.h"
#include "lock_holder.h"
#include "log_check.h"
#include "rocks_options.h"
#include "status.h"
#include "table_check.h"
#include "transaction.h"
#include "upgrade.h"
#include "view.h"

namespace talkgraph::store {
namespace {

constexpr std::string_view kVersionKey = "version";  // DO NOT CHANGE: it is on disk

// A reader can find a file gone that the writer replaced meanwhile, or half written; it then
// starts again, after a pause that doubles, as a busy machine may keep the writer waiting.
// Attempts are counted from the last one before which the files had changed.
constexpr int kReadOnlyAttempts = 6;
constexpr int kMostAttempts = 60;
constexpr std::chrono::milliseconds kReadOnlyPause{10};

Error never_finished(const std::filesystem::path& directory) {
  return {ErrorCode::kNotFound,
          "making this store was interrupted before it held anything; build into it to finish",
          {directory.string()}};
}

Error unknown_version(std::uint32_t version, const std::filesystem::path& directory) {
  return {ErrorCode::kVersion,
          "the store has format version " + std::to_string(version) +
              ", this program knows versions up to " + std::to_string(kFormatVersion) +
              "; use a newer talkgraph",
          {directory.string()}};
}

Error old_version(std::uint32_t version, const std::filesystem::path& directory) {
  return {ErrorCode::kVersion,
          "the store has the older format version " + std::to_string(version) +
              ", which is brought up to date when it is opened for writing; run 'talkgraph "
              "compact'",
          {directory.string()}};
}

Error open_error(const rocksdb::Status& status, const std::filesystem::path& directory) {
  const std::string text = status.ToString();
  const std::filesystem::path lock = directory / "LOCK";
  if (text.find("While lock file") != text.npos) {
    return {ErrorCode::kLocked,
            lock_holder(lock) + " writes to this store and holds its lock " + lock.string() +
                "; wait until it has ended, or open the store read-only",
            {directory.string()}};
  }
  if (text.find("lock hold by current process") != text.npos) {
    return {ErrorCode::kLocked,
            "this process has the store open already and holds its lock " + lock.string(),
            {directory.string()}};
  }
  return translate(status, directory);
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_ours(const std::string& column) {
  return std::find(kColumnNames.begin(), kColumnNames.end(), column) != kColumnNames.end();
}

Result<std::uint32_t> parse_version(std::string_view bytes, const std::filesystem::path& path) {
  Decoder in(bytes);
  const std::uint32_t version = in.fixed32();
  if (!in.finished() || version == 0) {
    return fail(corrupt_record(Column::kMeta, kVersionKey, path));
  }
  return version;
}

std::string version_bytes() {
  Encoder bytes;
  bytes.fixed32(kFormatVersion);
  return bytes.take();
}

// The version by a look that changes nothing: opening for writing replays the
// log into new files, which is not for us to do to a newer store. Zero where
// there is none, and where this cannot be told, which opening then will say.
std::uint32_t peek_version(const std::filesystem::path& directory,
                           const rocksdb::DBOptions& options) {
  rocksdb::DBOptions reader = options;
  reader.create_if_missing = false;
  reader.info_log = silent_log();
  rocksdb::DB* opened = nullptr;
  const rocksdb::Status status =
      rocksdb::DB::OpenForReadOnly(rocksdb::Options(reader, {}), directory.string(), &opened);
  const std::unique_ptr<rocksdb::DB> rocks(opened);
  std::string bytes;
  if (!status.ok() ||
      !rocks->Get(rocksdb::ReadOptions(), rocksdb::Slice(kVersionKey), &bytes).ok()) {
    return 0;
  }
  return parse_version(bytes, directory).value_or(0);
}

// What RocksDB does not tell, or would not survive.
Result<LogState> check_files(const std::filesystem::path& directory) {
  TG_TRY(check_manifest(directory));
  TG_TRY(check_tables(directory));
  return check_logs(directory);
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const Options& options, rocksdb::Env* env,
                                                 Counting counting) {
  if (options.read_only && options.create_if_missing) {
    return fail(ErrorCode::kInvalidArgument, "a store cannot be made read-only",
                {options.directory.string()});
  }
  TG_ASSIGN(const DirectoryKind kind, inspect_directory(options.directory));
  if (!options.create_if_missing) {
    if (kind == DirectoryKind::kUnfinished) return fail(never_finished(options.directory));
    if (kind != DirectoryKind::kStore) {
      return fail(ErrorCode::kNotFound, "there is no store here", {options.directory.string()});
    }
  } else if (kind == DirectoryKind::kAbsent || kind == DirectoryKind::kEmpty) {
    TG_TRY(mark_directory(options.directory));
  }
  int unchanged = 0;
  std::string files;
  for (int attempt = 1;; ++attempt) {
    std::string found = options.read_only ? data_files(options.directory).value_or("") : "";
    unchanged = found == files ? unchanged + 1 : 0;
    files = std::move(found);
    std::unique_ptr<Database> database(new Database(options, env));
    const Result<LogState> log = check_files(options.directory);
    const Result<void> opened =
        log ? database->open_columns(*log == LogState::kTorn, counting) : fail(log.error());
    if (opened) {
      TG_TRY(database->upgrade());
      std::error_code stays;  // it only takes up space
      if (!options.read_only) std::filesystem::remove_all(database->load_directory(), stays);
      return database;
    }
    const ErrorCode code = opened.error().code;
    const bool may_pass = code == ErrorCode::kIo || code == ErrorCode::kCorrupt;
    const bool again = options.read_only && may_pass && attempt < kMostAttempts &&
                       unchanged + 1 < kReadOnlyAttempts;
    if (!again) return fail(opened.error());
    std::this_thread::sleep_for(kReadOnlyPause * (1 << unchanged));
  }
}

Result<std::vector<std::string>> Database::columns_on_disk(
    const rocksdb::DBOptions& options) const {
  std::vector<std::string> names{std::string(column_name(Column::kMeta))};
  std::error_code unreadable;  // opening will say so
  if (!std::filesystem::exists(directory() / "CURRENT", unreadable)) return names;
  const rocksdb::Status status =
      rocksdb::DB::ListColumnFamilies(options, directory().string(), &names);
  if (!status.ok()) return fail(open_error(status, directory()));
  return names;
}

Result<void> Database::open_columns(bool log_is_torn, Counting counting) {
  rocksdb::DBOptions rocks_options = database_options(options_, log_is_torn, &env_);
  TG_ASSIGN(const std::vector<std::string> on_disk, columns_on_disk(rocks_options));
  Descriptors present;
  Descriptors missing;
  for (const rocksdb::ColumnFamilyDescriptor& column : column_descriptors(options_)) {
    (contains(on_disk, column.name) ? present : missing).push_back(column);
  }
  const bool all_ours = std::all_of(on_disk.begin(), on_disk.end(), is_ours);
  const bool must_look = !read_only() || !all_ours || !missing.empty();
  const std::uint32_t seen = must_look ? peek_version(directory(), rocks_options) : 0;
  if (seen > kFormatVersion) return fail(unknown_version(seen, directory()));
  if (!all_ours) {
    return fail(ErrorCode::kCorrupt, "the store has column families that its version does not know",
                {directory().string()});
  }
  const bool is_old = seen != 0 && seen < kFormatVersion;
  if (is_old && read_only()) return fail(old_version(seen, directory()));
  if (!missing.empty() && !options_.create_if_missing && !is_old) {
    return fail(never_finished(directory()));
  }
  if (!read_only()) {
    layout_ = std::make_shared<LayoutListener>(directory());
    rocks_options.listeners.push_back(layout_);
    log_ = std::make_shared<LogLength>();
    rocks_options.listeners.push_back(log_);
  }
  TG_TRY(open_rocks(rocks_options, present, missing));
  if (layout_) layout_->note(*rocks_);
  TG_TRY(check_version());
  return load_state(counting);
}

// Making the missing columns in one call writes RocksDB's options file once.
Result<void> Database::open_rocks(const rocksdb::DBOptions& options, const Descriptors& present,
                                  const Descriptors& missing) {
  const std::string path = directory().string();
  rocksdb::DB* opened = nullptr;
  rocksdb::Status status =
      read_only() ? rocksdb::DB::OpenForReadOnly(options, path, present, &handles_, &opened)
                  : rocksdb::DB::Open(options, path, present, &handles_, &opened);
  if (!status.ok()) return fail(open_error(status, directory()));
  rocks_.reset(opened);
  if (!missing.empty()) {
    std::vector<rocksdb::ColumnFamilyHandle*> made;
    status = rocks_->CreateColumnFamilies(missing, &made);
    handles_.insert(handles_.end(), made.begin(), made.end());
    if (!status.ok()) return fail(error(status));
  }
  order_columns();
  return {};
}

void Database::order_columns() {
  const auto place = [](rocksdb::ColumnFamilyHandle* handle) {
    return std::find(kColumnNames.begin(), kColumnNames.end(), handle->GetName()) -
           kColumnNames.begin();
  };
  std::sort(handles_.begin(), handles_.end(),
            [&](auto* a, auto* b) { return place(a) < place(b); });
  for (rocksdb::ColumnFamilyHandle* handle : handles_) {
    if (handle->GetID() >= columns_by_number_.size())
      columns_by_number_.resize(handle->GetID() + 1);
    columns_by_number_[handle->GetID()] = static_cast<Column>(place(handle));
  }
}

Result<std::optional<std::uint32_t>> Database::version() const {
  rocksdb::PinnableSlice bytes;
  const View view(*this, nullptr, nullptr);
  TG_ASSIGN(const bool found, view.get(Column::kMeta, kVersionKey, bytes));
  if (!found) return std::optional<std::uint32_t>();
  TG_ASSIGN(const std::uint32_t version, parse_version(bytes.ToStringView(), directory()));
  return std::optional(version);
}

Result<void> Database::check_version() {
  TG_ASSIGN(const std::optional<std::uint32_t> found, version());
  // The version is written last, so without it the store was never complete.
  if (!found && !options_.create_if_missing) return fail(never_finished(directory()));
  if (found > kFormatVersion) return fail(unknown_version(*found, directory()));
  if (found && found != kFormatVersion && read_only()) {
    return fail(old_version(*found, directory()));
  }
  if (found) return {};
  rocksdb::WriteOptions synced;
  synced.sync = true;
  const rocksdb::Status status =
      rocks_->Put(synced, rocksdb::Slice(kVersionKey), rocksdb::Slice(version_bytes()));
  if (!status.ok()) return fail(error(status));
  return {};
}

Result<void> Database::upgrade() {
  TG_ASSIGN(const std::optional<std::uint32_t> found, version());
  if (!found || *found == kFormatVersion) return {};
  Transaction transaction(*this);
  TG_TRY(upgrade_records(transaction, *found));
  TG_TRY(transaction.put(Column::kMeta, kVersionKey, version_bytes()));
  return transaction.commit();
}

Result<void> Database::load_state(Counting counting) {
  TG_ASSIGN(GraphState state, load_graph_state(View(*this, nullptr, nullptr), counting));
  state_ = std::make_shared<const GraphState>(std::move(state));
  names_ = *state_;
  if (read_only() || options_.durability != Durability::kRelaxed) return {};
  Acknowledgement unsynced = read_acknowledgement(directory());
  unsynced.relaxed = true;
  return acknowledged_.write(unsynced);
}

}  // namespace talkgraph::store
