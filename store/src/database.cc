#include "database.h"

#include <rocksdb/transaction_log.h>

#include <algorithm>
#include <chrono>
#include <string>
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

struct ColumnsOnDisk {
  bool all_of_ours = true;
  bool only_ours = true;
};

ColumnsOnDisk compare_columns(const std::vector<std::string>& names) {
  ColumnsOnDisk columns;
  for (const std::string_view ours : kColumnNames) {
    if (std::find(names.begin(), names.end(), ours) == names.end()) columns.all_of_ours = false;
  }
  for (const std::string& name : names) {
    if (std::find(kColumnNames.begin(), kColumnNames.end(), name) == kColumnNames.end()) {
      columns.only_ours = false;
    }
  }
  return columns;
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

Result<void> Database::open_columns(const Options& options) {
  const rocksdb::DBOptions rocks_options = database_options(options);
  const std::string path = directory_.string();
  if (std::filesystem::exists(directory_ / "CURRENT")) {
    std::vector<std::string> names;
    const rocksdb::Status listed = rocksdb::DB::ListColumnFamilies(rocks_options, path, &names);
    if (!listed.ok()) return fail(open_error(listed, directory_));
    const ColumnsOnDisk columns = compare_columns(names);
    if (!columns.only_ours) return fail(foreign_columns(directory_, rocks_options));
    if (!columns.all_of_ours && !options.create_if_missing) return fail(never_finished(directory_));
  }
  rocksdb::DB* opened = nullptr;
  const std::vector<rocksdb::ColumnFamilyDescriptor> columns = column_descriptors(options);
  const rocksdb::Status status =
      read_only_ ? rocksdb::DB::OpenForReadOnly(rocks_options, path, columns, &handles_, &opened)
                 : rocksdb::DB::Open(rocks_options, path, columns, &handles_, &opened);
  if (!status.ok()) return fail(open_error(status, directory_));
  rocks_.reset(opened);
  TG_TRY(check_version(options.create_if_missing));
  TG_ASSIGN(GraphState state, load_graph_state(View(*this, nullptr, nullptr)));
  state_ = std::make_shared<const GraphState>(std::move(state));
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
  state_ = std::move(state);
  return {};
}

}  // namespace talkgraph::store
