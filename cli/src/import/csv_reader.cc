#include "import/csv_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace talkgraph::cli {

Result<CsvReader> CsvReader::open(const std::filesystem::path& path, char delimiter) {
  CsvReader reader;
  reader.path_ = path;
  reader.delimiter_ = delimiter;
  errno = 0;
  reader.file_.open(path, std::ios::binary);
  if (reader.file_) return reader;
  const ErrorCode code = errno == ENOENT   ? ErrorCode::kNotFound
                         : errno == EACCES ? ErrorCode::kPermissionDenied
                                           : ErrorCode::kIo;
  return fail(code, std::string("cannot open: ") + std::strerror(errno), {path.string()});
}

bool CsvReader::read_line(std::string& text) {
  if (!std::getline(file_, text)) return false;
  ++lines_read_;
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (lines_read_ == 1 && text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return true;
}

Result<std::optional<CsvRecord>> CsvReader::next() {
  std::string text;
  while (read_line(text)) {
    if (text.empty() || text == "\r") continue;
    line_ = lines_read_;
    TG_ASSIGN(CsvRecord record, parse(text));
    return std::optional(std::move(record));
  }
  if (file_.bad()) return fail(ErrorCode::kIo, "cannot read", {path_.string(), lines_read_ + 1});
  return std::optional<CsvRecord>();
}

// Takes further lines in where a quoted field goes on.
Result<CsvRecord> CsvReader::parse(std::string& text) {
  const auto malformed = [this](const char* what) {
    return fail(ErrorCode::kMalformed, what, {path_.string(), line_});
  };
  CsvRecord record;
  std::size_t at = 0;
  while (true) {
    CsvField& field = record.emplace_back();
    field.quoted = at < text.size() && text[at] == '"';
    if (field.quoted) ++at;
    while (field.quoted) {
      const std::size_t quote = text.find('"', at);
      field.text.append(text, at, quote - at);
      if (quote == text.npos) {
        field.text += '\n';
        if (!read_line(text)) return malformed("a quote is not closed");
        at = 0;
        continue;
      }
      at = quote + 1;
      if (at == text.size() || text[at] != '"') break;
      field.text += '"';
      ++at;
    }
    const bool ends_line = at == text.size() || (text[at] == '\r' && at + 1 == text.size());
    if (ends_line) return record;
    const std::size_t end = std::min(text.find(delimiter_, at), text.size());
    if (field.quoted && end != at) return malformed("text behind a closed quote");
    field.text.append(text, at, end - at);
    if (end == text.size()) {
      if (field.text.ends_with('\r')) field.text.pop_back();
      return record;
    }
    at = end + 1;
  }
}

}  // namespace talkgraph::cli
