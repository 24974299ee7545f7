// A file written piece by piece that appears as a whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace talkgraph {

// Writes beside `path`; commit() syncs and renames over it, so that readers see
// the old file or the new one, never a part. Without commit() the old file
// stays and nothing is left. A link is followed.
class AtomicFile {
 public:
  // kInvalidArgument if `path` is there and no regular file, such as a folder
  // or a device; kNotFound, kPermissionDenied, kIo. All errors, here and below,
  // are placed in the file.
  static Result<AtomicFile> create(const std::filesystem::path& path);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  // Unbuffered.
  Result<void> write(std::string_view bytes);
  // Nothing can be written after it.
  Result<void> commit();

 private:
  AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int fd);

  std::filesystem::path path_;
  std::filesystem::path temporary_;
  int fd_;  // -1 once it is committed or moved from
};

}  // namespace talkgraph
