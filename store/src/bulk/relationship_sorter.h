// Relationships in the order of each column that lists them, however many: what does
// not fit in memory is sorted in files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "bulk/sorted_runs.h"
#include "columns.h"
#include "graph/graph_reader.h"

namespace talkgraph::store {

class RelationshipSorter {
 public:
  // Of a column, which are about equal in size, or all but the first are empty.
  static constexpr std::size_t kParts = 2;

  // Files have this path and something behind it.
  RelationshipSorter(const std::filesystem::path& files, std::size_t memory_bytes);

  // Ids ascend. kIo if a file cannot be written.
  Result<void> add(const Relationship& relationship);
  // To be called once, after the last that is added.
  Result<void> finish();
  // Every key of a part of the column, which is kOut, kIn or kType, ascending within and
  // from part to part, with an empty value; an error of the visitor ends it. Parts may be
  // drained side by side.
  Result<void> drain(Column column, std::size_t part, SortedRuns::Visitor visit) const;

 private:
  static constexpr std::array kColumns = {Column::kOut, Column::kIn, Column::kType};
  // With what sorting takes beside it, in two columns at a time.
  static constexpr std::size_t kBytesEach = sizeof(Relationship) + 4 * sizeof(std::uint64_t);

  const SortedRuns& runs(Column column) const;
  Result<void> spill();
  // Of those that are held.
  Result<void> visit_sorted(Column column, std::size_t part, SortedRuns::Visitor visit) const;

  std::size_t most_held_;
  std::vector<Relationship> held_;
  std::array<SortedRuns, kColumns.size()> runs_;  // by place in kColumns
};

}  // namespace talkgraph::store
