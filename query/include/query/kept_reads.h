// What queries have read of a graph, kept for those that follow them.
#pragma once

#include <cstddef>
#include <memory>

namespace talkgraph::query {

struct KeptParts;

// Of the graph that was asked last and of graphs of the same version (graph/versioned.h):
// where a run was given it (Limits), what many searches looked for need not be read
// again: relationships, the nodes with a label and single properties of all nodes. For
// any number of threads.
class KeptReads {
 public:
  explicit KeptReads(std::size_t max_bytes = std::size_t{256} << 20);
  ~KeptReads();

  KeptParts& parts() { return *parts_; }  // for this room

 private:
  std::unique_ptr<KeptParts> parts_;
};

}  // namespace talkgraph::query
