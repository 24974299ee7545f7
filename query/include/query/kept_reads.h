// What queries have read of a graph, kept for those that follow them.
#pragma once

#include <cstddef>
#include <memory>

namespace talkgraph::query {

class KeptRelationships;

// Of the graph that was asked last and of graphs of the same version (graph/versioned.h):
// where a run was given it (Limits), the relationships that many searches looked for
// need not be read again. For any number of threads.
class KeptReads {
 public:
  explicit KeptReads(std::size_t max_bytes = std::size_t{256} << 20);
  ~KeptReads();

  KeptRelationships& relationships() { return *relationships_; }  // for this room

 private:
  std::unique_ptr<KeptRelationships> relationships_;
};

}  // namespace talkgraph::query
