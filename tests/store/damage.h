// Damages the files of a store.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/file.h"

namespace talkgraph::tests {

// A file of the directory that is not empty and has `part` in its name.
inline std::filesystem::path file_with(const std::filesystem::path& directory,
                                       const std::string& part) {
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    const bool has_content = entry.is_regular_file() && entry.file_size() > 0;
    if (has_content && entry.path().filename().string().find(part) != std::string::npos) {
      return entry.path();
    }
  }
  FAIL("no file " + part);
  return {};
}

inline void flip_byte(const std::filesystem::path& file, std::size_t place) {
  std::string bytes = read_file(file).value();
  bytes.at(place) = static_cast<char>(bytes.at(place) ^ 0x20);
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace talkgraph::tests
