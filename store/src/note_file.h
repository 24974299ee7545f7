// A small file beside the database that is written over again and again.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace talkgraph::store {

// Is opened, and made, by the first write, and kept open. Writing is not synced: it
// costs no more than a copy into the page cache.
class NoteFile {
 public:
  explicit NoteFile(std::filesystem::path path) : path_(std::move(path)) {}
  ~NoteFile();
  NoteFile(const NoteFile&) = delete;
  NoteFile& operator=(const NoteFile&) = delete;

  // In place of what was there, which must not be longer.
  Result<void> write(std::string_view bytes);

 private:
  std::filesystem::path path_;
  int fd_ = -1;
};

}  // namespace talkgraph::store
