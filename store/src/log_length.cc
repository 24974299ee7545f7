#include "log_length.h"

#include <charconv>
#include <string_view>

namespace talkgraph::store {
namespace {

constexpr std::string_view kLogSuffix = ".log";

// The number in "/path/000005.log"; zero for another name.
std::uint64_t log_number(std::string_view path) {
  if (!path.ends_with(kLogSuffix)) return 0;
  path.remove_suffix(kLogSuffix.size());
  path.remove_prefix(path.rfind('/') + 1);
  std::uint64_t number = 0;
  const auto [end, wrong] = std::from_chars(path.data(), path.data() + path.size(), number);
  return wrong == std::errc() && end == path.data() + path.size() ? number : 0;
}

}  // namespace

LogEnd LogLength::end() const {
  const std::lock_guard lock(mutex_);
  return end_;
}

void LogLength::OnFileWriteFinish(const rocksdb::FileOperationInfo& written) {
  const std::uint64_t log = log_number(written.path);
  if (log == 0 || !written.status.ok()) return;
  const std::lock_guard lock(mutex_);
  if (log != end_.log) end_ = {log, 0};
  end_.size += written.length;
}

}  // namespace talkgraph::store
