// What writers do until they are killed, and what must be there afterwards.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "store/store.h"

namespace talkgraph::tests {

// What is there after some steps.
struct WorkloadState {
  std::map<std::string, DocumentGraph> documents;
  std::int64_t counter = -1;
  std::map<std::int64_t, std::uint64_t> loaded;  // by step: nodes and relationships
  bool operator==(const WorkloadState&) const = default;
};

// Step `i` of a seed: a document for one of a few ids, none for it, a number that a
// person keeps, or a load.
Result<void> do_step(store::Store& store, std::uint32_t seed, std::uint64_t i);
// Found out without a store.
WorkloadState state_after(std::uint32_t seed, std::uint64_t count);
Result<WorkloadState> state_of(const store::Store& store);

}  // namespace talkgraph::tests
