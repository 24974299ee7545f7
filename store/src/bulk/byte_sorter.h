// Records in order of their keys, however many: what does not fit in memory is
// sorted in files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bulk/sorted_runs.h"

namespace talkgraph::store {

class ByteSorter {
 public:
  // Files have this path and a number behind it. `memory_bytes`, below 4 GiB, may
  // be exceeded by one record.
  ByteSorter(std::filesystem::path files, std::size_t memory_bytes)
      : runs_(std::move(files)), memory_bytes_(memory_bytes) {}

  // Key and value together below 4 GiB. kIo if a file cannot be written.
  Result<void> add(std::string_view key, std::string_view value = {});
  // Every record, ascending by key, equal keys in any order; an error of the
  // visitor ends it. To be called once, as the last thing.
  Result<void> drain(SortedRuns::Visitor visit);

 private:
  // The first bytes of a key decide most comparisons without a look at the rest.
  struct Entry {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint32_t offset = 0;  // of the record in `records_`
  };

  std::string_view key_at(std::uint32_t offset) const;
  std::string_view value_at(std::uint32_t offset) const;
  void sort();
  Result<void> spill();

  SortedRuns runs_;
  std::size_t memory_bytes_;
  std::string records_;  // each: size of the key, of the value, both
  std::vector<Entry> entries_;
};

}  // namespace talkgraph::store
