#include "directory.h"

#include <fcntl.h>
#include <unistd.h>

#include <set>
#include <string>
#include <system_error>

#include "base/file.h"
#include "store/store.h"

namespace talkgraph::store {
namespace {

namespace fs = std::filesystem;

// The file that says whose directory it is. It is made first and never changed,
// so a directory without it holds something else.
constexpr const char* kMarkerName = "TALKGRAPH";
constexpr std::string_view kMarkerText =
    "This directory is a talkgraph store. Its files belong together: do not\n"
    "change, move or delete single ones.\n";
// RocksDB makes this file once its first manifest is complete.
constexpr const char* kDatabaseName = "CURRENT";

tl::unexpected<Error> system_error(const std::error_code& code, const std::string& what,
                                   const fs::path& path) {
  const bool denied =
      code == std::errc::permission_denied || code == std::errc::operation_not_permitted;
  return fail(denied ? ErrorCode::kPermissionDenied : ErrorCode::kIo, what + ": " + code.message(),
              {path.string()});
}

// New names in a directory survive a power loss only after this.
Result<void> sync_directory(const fs::path& directory) {
  const int fd = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return system_error({errno, std::generic_category()}, "cannot open", directory);
  const bool synced = ::fsync(fd) == 0;
  const std::error_code code(errno, std::generic_category());
  ::close(fd);
  if (!synced) return system_error(code, "cannot sync", directory);
  return {};
}

// Left by a mark_directory() that was interrupted, and nothing else.
bool is_unfinished_marker(const fs::path& file) {
  return file.filename().string().starts_with(std::string(kMarkerName) + ".tmp-");
}

}  // namespace

Result<DirectoryKind> inspect_directory(const fs::path& directory) {
  std::error_code code;
  const fs::file_status status = fs::status(directory, code);
  if (status.type() == fs::file_type::not_found) return DirectoryKind::kAbsent;
  if (code) return system_error(code, "cannot inspect", directory);
  if (!fs::is_directory(status)) {
    return fail(ErrorCode::kNotAStore, "not a directory, so not a talkgraph store",
                {directory.string()});
  }
  bool empty = true;
  bool marked = false;
  bool has_database = false;
  fs::directory_iterator at(directory, code);
  for (; !code && at != fs::directory_iterator(); at.increment(code)) {
    const std::string name = at->path().filename().string();
    if (name == kMarkerName) marked = true;
    if (name == kDatabaseName) has_database = true;
    if (!is_unfinished_marker(at->path())) empty = false;
  }
  if (code) return system_error(code, "cannot list", directory);
  if (empty) return DirectoryKind::kEmpty;
  if (marked) return has_database ? DirectoryKind::kStore : DirectoryKind::kUnfinished;
  return fail(ErrorCode::kNotAStore,
              "not a talkgraph store: the directory has other content and no file " +
                  std::string(kMarkerName) + "; name another directory for the store",
              {directory.string()});
}

Result<std::string> data_files(const fs::path& directory) {
  std::set<std::string> files;
  std::error_code code;
  fs::directory_iterator at(directory, code);
  for (; !code && at != fs::directory_iterator(); at.increment(code)) {
    const std::string name = at->path().filename().string();
    const bool holds_data =
        name.ends_with(".log") || name.ends_with(".sst") || name.starts_with("MANIFEST");
    std::error_code gone;
    if (holds_data) files.insert(name + " " + std::to_string(fs::file_size(at->path(), gone)));
  }
  if (code) return system_error(code, "cannot list", directory);
  std::string all;
  for (const std::string& file : files) all += file + "\n";
  return all;
}

bool is_store(const fs::path& directory) {
  std::error_code ignored;
  return fs::is_regular_file(directory / kMarkerName, ignored);
}

Result<void> mark_directory(const fs::path& directory) {
  std::error_code code;
  fs::create_directories(directory, code);
  if (code) return system_error(code, "cannot make the directory", directory);
  TG_TRY(write_file_atomically(directory / kMarkerName, kMarkerText));
  TG_TRY(sync_directory(directory));
  const fs::path parent = fs::absolute(directory, code).parent_path();
  if (code) return system_error(code, "cannot resolve", directory);
  return sync_directory(parent);
}

}  // namespace talkgraph::store
