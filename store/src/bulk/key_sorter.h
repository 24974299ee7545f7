// Keys of one length in their order, however many: as ByteSorter, but in half the
// memory and far less time, as nothing lies elsewhere that a comparison looks at.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "bulk/sorted_runs.h"

namespace talkgraph::store {

class KeySorter {
 public:
  static constexpr std::size_t kMostBytes = 32;

  // Files have this path and a number behind it.
  KeySorter(std::filesystem::path files, std::size_t memory_bytes, std::size_t key_bytes)
      : runs_(std::move(files)),
        most_held_(std::max<std::size_t>(1, memory_bytes / kBytesPerKey)),
        key_bytes_(key_bytes) {}

  // The key has the length of all. kIo if a file cannot be written.
  Result<void> add(std::string_view key);
  // Every key, ascending, with an empty value; an error of the visitor ends it. To
  // be called once, as the last thing.
  Result<void> drain(SortedRuns::Visitor visit);

 private:
  // The bytes as numbers that compare as they do, zeros behind their end.
  using Words = std::array<std::uint64_t, kMostBytes / sizeof(std::uint64_t)>;

  // With what sorting takes beside it.
  static constexpr std::size_t kBytesPerKey = sizeof(Words) + 2 * sizeof(std::uint64_t);

  Result<void> spill();
  // Every key held, ascending.
  Result<void> visit_sorted(FunctionRef<Result<void>(std::string_view key)> visit);

  SortedRuns runs_;
  std::size_t most_held_;
  std::size_t key_bytes_;
  std::vector<Words> keys_;
};

}  // namespace talkgraph::store
