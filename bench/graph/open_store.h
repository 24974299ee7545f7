// talkgraph's store as the benchmarks open and fill it.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "engine.h"
#include "graph/graph_writer.h"
#include "store/store.h"

namespace talkgraph::bench {

// What one transaction writes, where transactions are measured.
inline constexpr Person kBatchPeople = 1000;
inline constexpr Person kBatchAcquaintances = 5000;

inline void must(const Result<void>& result) {
  if (!result) give_up(result.error().message);
}
template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.error().message);
  return std::move(*result);
}

// With the cache that `talkgraph` has unless told otherwise; made if absent.
std::unique_ptr<store::Store> open_store(const std::filesystem::path& folder);

PropertyMap properties_of(Person person);

// What write_workload() left in the folder, into an empty store: node ids are those
// of people.
Result<void> load_files(store::Store& store, const std::filesystem::path& folder);

// New people from `first` on, who know some of the old ones.
Result<void> write_batch(GraphWriter& graph, Person first, const Workload& workload);

}  // namespace talkgraph::bench
