#include "database.h"

#include <rocksdb/transaction_log.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "directory.h"
#include "encoding.h"
#include "rocks_options.h"
#include "status.h"
#include "view.h"

namespace talkgraph::store {
namespace {

// Of FORMAT.md. A store with a higher one is refused.
constexpr std::uint32_t kFormatVersion = 1;
constexpr std::string_view kVersionKey = "version";

// A reader can find a file gone that the writer replaced meanwhile; it then
// starts again from the new manifest.
constexpr int kReadOnlyAttempts = 5;
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

Error open_error(const rocksdb::Status& status, const std::filesystem::path& directory) {
  const std::string text = status.ToString();
  const std::string lock = (directory / "LOCK").string();
  if (text.find("While lock file") != text.npos) {
    return {ErrorCode::kLocked,
            "another process writes to this store and holds its lock " + lock +
                "; wait until it has ended, or open the store read-only",
            {directory.string()}};
  }
  if (text.find("lock hold by current process") != text.npos) {
    return {ErrorCode::kLocked,
            "this process has the store open already and holds its lock " + lock,
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

// What to say of a store with column families that we do not know: RocksDB
// cannot open it for writing without them, but reading the version works.
Error foreign_columns(const std::filesystem::path& directory, const rocksdb::DBOptions& options) {
  rocksdb::DB* opened = nullptr;
  rocksdb::Status status =
      rocksdb::DB::OpenForReadOnly(rocksdb::Options(options, {}), directory.string(), &opened);
  const std::unique_ptr<rocksdb::DB> rocks(opened);
  std::string bytes;
  if (status.ok()) {
    status = rocks->Get(rocksdb::ReadOptions(), rocksdb::Slice(kVersionKey), &bytes);
  }
  if (!status.ok()) return translate(status, directory);
  const Result<std::uint32_t> version = parse_version(bytes, directory);
  if (!version) return version.error();
  if (*version > kFormatVersion) return unknown_version(*version, directory);
  return {ErrorCode::kCorrupt,
          "the store has column families that its version does not know",
          {directory.string()}};
}

}  // namespace

Database::~Database() {
  if (rocks_ == nullptr) return;
  // Who opens the store next need not replay the log. If this fails, the log is
  // still there.
  if (written_) rocks_->Flush(rocksdb::FlushOptions(), handles_);
  for (rocksdb::ColumnFamilyHandle* handle : handles_) rocks_->DestroyColumnFamilyHandle(handle);
}

Error Database::error(const rocksdb::Status& status) const {
  return translate(status, directory_);
}

Result<std::unique_ptr<Database>> Database::open(const Options& options) {
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
  const int attempts = options.read_only ? kReadOnlyAttempts : 1;
  for (int attempt = 1;; ++attempt) {
    std::unique_ptr<Database> database(new Database(options));
    const Result<void> opened = database->open_columns(options);
    if (opened) return database;
    const ErrorCode code = opened.error().code;
    const bool may_pass = code == ErrorCode::kIo || code == ErrorCode::kCorrupt;
    if (!may_pass || attempt == attempts) return fail(opened.error());
    std::this_thread::sleep_for(kReadOnlyPause);
  }
}

Result<std::vector<std::string>> Database::columns_on_disk(
    const rocksdb::DBOptions& options) const {
  std::vector<std::string> names{std::string(column_name(Column::kMeta))};
  std::error_code unreadable;  // opening will say so
  if (!std::filesystem::exists(directory_ / "CURRENT", unreadable)) return names;
  const rocksdb::Status status =
      rocksdb::DB::ListColumnFamilies(options, directory_.string(), &names);
  if (!status.ok()) return fail(open_error(status, directory_));
  return names;
}

Result<void> Database::open_columns(const Options& options) {
  const rocksdb::DBOptions rocks_options = database_options(options);
  TG_ASSIGN(const std::vector<std::string> on_disk, columns_on_disk(rocks_options));
  if (!std::all_of(on_disk.begin(), on_disk.end(), is_ours)) {
    return fail(foreign_columns(directory_, rocks_options));
  }
  Descriptors present;
  Descriptors missing;
  for (const rocksdb::ColumnFamilyDescriptor& column : column_descriptors(options)) {
    (contains(on_disk, column.name) ? present : missing).push_back(column);
  }
  if (!missing.empty() && !options.create_if_missing) return fail(never_finished(directory_));
  TG_TRY(open_rocks(rocks_options, present, missing));
  TG_TRY(check_version(options.create_if_missing));
  TG_ASSIGN(GraphState state, load_graph_state(View(*this, nullptr, nullptr)));
  state_ = std::make_shared<const GraphState>(std::move(state));
  return {};
}

// Making the missing columns in one call writes RocksDB's options file once.
Result<void> Database::open_rocks(const rocksdb::DBOptions& options, const Descriptors& present,
                                  const Descriptors& missing) {
  const std::string path = directory_.string();
  rocksdb::DB* opened = nullptr;
  rocksdb::Status status =
      read_only_ ? rocksdb::DB::OpenForReadOnly(options, path, present, &handles_, &opened)
                 : rocksdb::DB::Open(options, path, present, &handles_, &opened);
  if (!status.ok()) return fail(open_error(status, directory_));
  rocks_.reset(opened);
  if (!missing.empty()) {
    std::vector<rocksdb::ColumnFamilyHandle*> made;
    status = rocks_->CreateColumnFamilies(missing, &made);
    handles_.insert(handles_.end(), made.begin(), made.end());
    if (!status.ok()) return fail(error(status));
  }
  const auto place = [](rocksdb::ColumnFamilyHandle* handle) {
    return std::find(kColumnNames.begin(), kColumnNames.end(), handle->GetName());
  };
  std::sort(handles_.begin(), handles_.end(),
            [&](auto* a, auto* b) { return place(a) < place(b); });
  return {};
}

Result<std::optional<std::uint32_t>> Database::version() const {
  rocksdb::PinnableSlice bytes;
  const View view(*this, nullptr, nullptr);
  TG_ASSIGN(const bool found, view.get(Column::kMeta, kVersionKey, bytes));
  if (!found) return std::optional<std::uint32_t>();
  TG_ASSIGN(const std::uint32_t version, parse_version(bytes.ToStringView(), directory_));
  return std::optional(version);
}

Result<void> Database::check_version(bool may_initialize) {
  TG_ASSIGN(const std::optional<std::uint32_t> found, version());
  if (found) {
    if (*found > kFormatVersion) return fail(unknown_version(*found, directory_));
    return {};
  }
  // The version is written last, so without it the store was never complete.
  if (!may_initialize) return fail(never_finished(directory_));
  Encoder version;
  version.fixed32(kFormatVersion);
  rocksdb::WriteOptions synced;
  synced.sync = true;
  const rocksdb::Status status =
      rocks_->Put(synced, rocksdb::Slice(kVersionKey), rocksdb::Slice(version.bytes()));
  if (!status.ok()) return fail(error(status));
  return {};
}

Result<std::uint64_t> Database::size_on_disk_bytes() const {
  std::uint64_t total = 0;
  for (rocksdb::ColumnFamilyHandle* handle : handles_) {
    std::uint64_t bytes = 0;
    if (rocks_->GetIntProperty(handle, rocksdb::DB::Properties::kLiveSstFilesSize, &bytes)) {
      total += bytes;
    }
  }
  rocksdb::VectorLogPtr logs;
  const rocksdb::Status status = rocks_->GetSortedWalFiles(logs);
  if (!status.ok()) return fail(error(status));
  for (const auto& log : logs) total += log->SizeFileBytes();
  return total;
}

Moment Database::now() const {
  const std::lock_guard lock(mutex_);
  rocksdb::DB* rocks = rocks_.get();
  const rocksdb::Snapshot* snapshot = rocks->GetSnapshot();
  const auto release = [rocks](const rocksdb::Snapshot* taken) { rocks->ReleaseSnapshot(taken); };
  return {std::shared_ptr<const rocksdb::Snapshot>(snapshot, release), state_};
}

Result<void> Database::write(rocksdb::WriteBatch& batch, std::shared_ptr<const GraphState> state) {
  rocksdb::WriteOptions synced;
  synced.sync = true;
  const std::lock_guard lock(mutex_);
  const rocksdb::Status status = rocks_->Write(synced, &batch);
  if (!status.ok()) return fail(error(status));
  written_ = true;
  state_ = std::move(state);
  return {};
}

}  // namespace talkgraph::store
