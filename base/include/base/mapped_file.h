// A file's bytes without reading them: pages come in when they are touched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace talkgraph {

// A read-only mapping; the file must not change while it is mapped.
class MappedFile {
 public:
  // kNotFound, kPermissionDenied or kIo, placed in the file.
  static Result<MappedFile> open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  // Lives as long as this object, also when it is moved.
  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile(const char* data, std::size_t size) : data_(data), size_(size) {}

  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace talkgraph
