#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "base/result.h"

namespace talkgraph::cli {

// The lines of a file, or of standard input when the path is empty, one by one:
// the file may be larger than memory. Empty lines are passed over.
class LineReader {
 public:
  // kNotFound, kPermissionDenied, kIo, placed in the file.
  static Result<LineReader> open(const std::filesystem::path& path);

  // The next line without its end, nothing after the last.
  Result<std::optional<std::string>> next();
  // Number of the line that next() returned last, from 1.
  std::size_t line() const { return line_; }

 private:
  std::ifstream file_;
  std::filesystem::path path_;
  std::size_t line_ = 0;
};

}  // namespace talkgraph::cli
