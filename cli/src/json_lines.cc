#include "json_lines.h"

#include <cerrno>
#include <cstring>
#include <iostream>

namespace talkgraph::cli {

Result<LineReader> LineReader::open(const std::filesystem::path& path) {
  LineReader reader;
  reader.path_ = path;
  if (path.empty()) return reader;
  errno = 0;
  reader.file_.open(path, std::ios::binary);
  if (reader.file_) return reader;
  const ErrorCode code = errno == ENOENT   ? ErrorCode::kNotFound
                         : errno == EACCES ? ErrorCode::kPermissionDenied
                                           : ErrorCode::kIo;
  return fail(code, std::string("cannot open: ") + std::strerror(errno), {path.string()});
}

Result<std::optional<std::string>> LineReader::next() {
  std::istream& stream = path_.empty() ? std::cin : file_;
  std::string text;
  while (std::getline(stream, text)) {
    ++line_;
    if (text.ends_with('\r')) text.pop_back();
    if (!text.empty()) return std::optional<std::string>(std::move(text));
  }
  if (stream.bad()) return fail(ErrorCode::kIo, "cannot read", {path_.string(), line_ + 1});
  return std::optional<std::string>();
}

}  // namespace talkgraph::cli
