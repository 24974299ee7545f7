// CSV by RFC 4180, record by record.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace talkgraph::cli {

struct CsvField {
  std::string text;
  bool quoted = false;  // tells "" from nothing
  bool operator==(const CsvField&) const = default;
};
using CsvRecord = std::vector<CsvField>;

class CsvReader {
 public:
  // kNotFound, kPermissionDenied, kIo, placed in the file.
  static Result<CsvReader> open(const std::filesystem::path& path, char delimiter);

  // The next record, nothing after the last; empty lines are passed over. Quoted
  // fields may hold delimiters, line ends and doubled quotes. kMalformed, placed in
  // the record's first line, for other quotes; the next call goes on behind it.
  Result<std::optional<CsvRecord>> next();
  // Where the record that next() gave last begins, from 1.
  std::size_t line() const { return line_; }

 private:
  Result<CsvRecord> parse(std::string& text);
  bool read_line(std::string& text);

  std::ifstream file_;
  std::filesystem::path path_;
  char delimiter_ = ',';
  std::size_t line_ = 0;
  std::size_t lines_read_ = 0;
};

}  // namespace talkgraph::cli
