// Records that did not fit in memory: files of sorted ones, to be merged.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"

namespace talkgraph::store {

class SortedRuns {
 public:
  // Files have this path and a number behind it.
  explicit SortedRuns(std::filesystem::path files) : files_(std::move(files)) {}

  bool empty() const { return paths_.empty(); }
  // A run: begin(), records ascending by key, end(), which is kIo if one could not
  // be written. Key and value below 4 GiB.
  void begin();
  void add(std::string_view key, std::string_view value);
  Result<void> end();
  // Every record of all runs, ascending by key, equal keys in any order; an error
  // of the visitor ends it.
  using Visitor = FunctionRef<Result<void>(std::string_view key, std::string_view value)>;
  Result<void> merge(Visitor visit) const;

 private:
  class Reader;

  std::filesystem::path files_;
  std::vector<std::filesystem::path> paths_;
  std::ofstream file_;  // of the last run, until its end
};

}  // namespace talkgraph::store
