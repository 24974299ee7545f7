// How much a node matters. Scores rank nodes of one projection; they do not
// compare across projections.
#pragma once

#include <cstdint>
#include <vector>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

struct Score {
  NodeId node;
  double score = 0;
  bool operator==(const Score&) const = default;
};

struct PageRankOptions {
  double damping = 0.85;     // in [0, 1)
  double tolerance = 1e-10;  // stops when the scores change by less in all, at least 0
  std::uint32_t max_iterations = 200;
};

// All functions here score every node of the projection, best first, equal
// scores by the nodes' `id`.

// The stationary distribution of a surfer who follows relationships in
// proportion to their weight and otherwise jumps anywhere; from a node that
// leads nowhere she always jumps. Scores sum to 1. S. Brin, L. Page, "The
// anatomy of a large-scale hypertextual web search engine" (1998).
// kInvalidArgument for options out of range. O(iterations (n + m)).
Result<std::vector<Score>> page_rank(const Projection& projection,
                                     const PageRankOptions& options = {});

// For each node the number of shortest paths between two others that go through
// it, each pair of others counting 1 in all. Paths are measured in
// relationships; parallel ones count as one. U. Brandes, "A faster algorithm for
// betweenness centrality" (2001); O(n m).
std::vector<Score> betweenness(const Projection& projection);

// The number of relationships at each node; a loop counts once.
std::vector<Score> degree(const Projection& projection);

}  // namespace talkgraph::algorithms
