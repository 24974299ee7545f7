#include "care/staging.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/file.h"

namespace talkgraph::store {
namespace {

namespace fs = std::filesystem;

constexpr int kStagingAttempts = 50;
constexpr std::chrono::milliseconds kStagingPause{20};
constexpr std::uint64_t kMaxManifestBytes = 1ULL << 30;

// The manifest names all data files and logs, and every change of them is written
// there before a file is deleted. So if it is the same before and after copying,
// with the same logs beside it, the copies belong together; only the last log may
// have grown, and is then cut off as by a crash.
struct Layout {
  std::string current;
  std::string manifest;
  std::vector<std::string> logs;  // ascending
  std::vector<std::string> tables;
  std::vector<std::string> others;
  bool operator==(const Layout& other) const {
    return current == other.current && manifest == other.manifest && logs == other.logs;
  }
};

Result<Layout> read_layout(const fs::path& directory) {
  Layout layout;
  TG_ASSIGN(layout.current, read_file(directory / "CURRENT", kMaxManifestBytes));
  const std::string manifest = layout.current.substr(0, layout.current.find('\n'));
  TG_ASSIGN(layout.manifest, read_file(directory / manifest, kMaxManifestBytes));
  std::error_code code;
  fs::directory_iterator at(directory, code);
  for (; !code && at != fs::directory_iterator(); at.increment(code)) {
    const std::string name = at->path().filename().string();
    if (name.ends_with(".log")) layout.logs.push_back(name);
    if (name.ends_with(".sst")) layout.tables.push_back(name);
    if (name == "TALKGRAPH" || name == "IDENTITY") layout.others.push_back(name);
  }
  if (code) return fail(ErrorCode::kIo, "cannot list: " + code.message(), {directory.string()});
  std::sort(layout.logs.begin(), layout.logs.end(), [](const auto& a, const auto& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
  return layout;
}

Result<void> link_or_copy(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::create_hard_link(from, to, code);
  // As between file systems.
  if (code && code != std::errc::no_such_file_or_directory) fs::copy_file(from, to, code);
  if (code == std::errc::no_such_file_or_directory) return {};  // the writer replaced it
  if (code) return fail(ErrorCode::kIo, "cannot copy: " + code.message(), {from.string()});
  return {};
}

Result<void> copy_bytes(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::copy_file(from, to, code);
  if (code == std::errc::no_such_file_or_directory) return {};
  if (code) return fail(ErrorCode::kIo, "cannot copy: " + code.message(), {from.string()});
  return {};
}

// False if the writer changed what belongs together meanwhile.
Result<bool> try_stage(const fs::path& directory, const fs::path& copy) {
  // What is promised must be known before the logs are read, which only grow.
  TG_TRY(copy_bytes(directory / "ACKNOWLEDGED", copy / "ACKNOWLEDGED"));
  const Result<Layout> before = read_layout(directory);
  if (!before) return false;
  for (const std::string& name : before->others) TG_TRY(copy_bytes(directory / name, copy / name));
  for (const std::string& name : before->logs) TG_TRY(copy_bytes(directory / name, copy / name));
  for (const std::string& name : before->tables) {
    TG_TRY(link_or_copy(directory / name, copy / name));
  }
  const Result<Layout> after = read_layout(directory);
  if (!after || !(*after == *before)) return false;
  const std::string manifest = before->current.substr(0, before->current.find('\n'));
  TG_TRY(write_file_atomically(copy / manifest, before->manifest));
  TG_TRY(write_file_atomically(copy / "CURRENT", before->current));
  return true;
}

}  // namespace

Result<void> stage_store(const fs::path& directory, const fs::path& copy) {
  for (int attempt = 0; attempt < kStagingAttempts; ++attempt) {
    std::error_code code;
    fs::remove_all(copy, code);
    fs::create_directories(copy, code);
    if (code) return fail(ErrorCode::kIo, "cannot make: " + code.message(), {copy.string()});
    TG_ASSIGN(const bool staged, try_stage(directory, copy));
    if (staged) return {};
    std::this_thread::sleep_for(kStagingPause);
  }
  return fail(ErrorCode::kConflict, "the writer changes the store too fast to copy it; try again",
              {directory.string()});
}

}  // namespace talkgraph::store
