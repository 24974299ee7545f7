#include "status.h"

#include <algorithm>

namespace talkgraph::store {
namespace {

ErrorCode code_of(const rocksdb::Status& status, std::string_view text) {
  if (status.IsCorruption()) return ErrorCode::kCorrupt;
  if (text.find("Permission denied") != text.npos) return ErrorCode::kPermissionDenied;
  // A file that the manifest names and that is gone or short is damage, not I/O.
  if (status.IsPathNotFound()) return ErrorCode::kCorrupt;
  if (status.IsBusy() || status.IsTryAgain()) return ErrorCode::kConflict;
  if (status.IsIOError()) return ErrorCode::kIo;
  if (status.IsAborted() || status.IsIncomplete()) return ErrorCode::kIo;
  return ErrorCode::kInternal;
}

}  // namespace

std::string printable_key(std::string_view key) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr std::size_t kShown = 40;
  std::string text;
  for (const char c : key.substr(0, kShown)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f && byte != '\\') {
      text.push_back(c);
    } else {
      text += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  if (key.size() > kShown) text += "...";
  return text;
}

Error translate(const rocksdb::Status& status, const std::filesystem::path& directory) {
  std::string text = status.ToString();
  const ErrorCode code = code_of(status, text);
  return {code, std::move(text), {directory.string()}};
}

Error corrupt_record(Column column, std::string_view key, const std::filesystem::path& directory) {
  return {ErrorCode::kCorrupt,
          "the record " + std::string(column_name(column)) + "/" + printable_key(key) +
              " does not have the form of its kind",
          {directory.string()}};
}

}  // namespace talkgraph::store
