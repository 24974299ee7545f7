// Units of text by how well they answer a search.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "search/matching.h"
#include "snapshot.h"

namespace talkgraph::store {

struct RankedUnit {
  UnitId id;
  double score = 0;
};

// Every unit that the expanded clauses match, ascending by id. Scores are BM25 with
// its usual parameters (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework", 2009; k1 = 1.2, b = 0.75), the same for equal contents of the index
// whatever its history.
Result<std::vector<RankedUnit>> rank_units(const Snapshot& graph, Field field,
                                           const std::vector<Clause>& clauses, Owners& owners);

// The `limit` best by `score`, then by `less` on the rest; in that order.
template <class Item, class Less>
void keep_best(std::vector<Item>& items, std::size_t limit, Less less) {
  const auto better = [&](const Item& a, const Item& b) {
    return a.score != b.score ? a.score > b.score : less(a, b);
  };
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, items.size()));
  std::partial_sort(items.begin(), items.begin() + kept, items.end(), better);
  items.resize(static_cast<std::size_t>(kept));
}

}  // namespace talkgraph::store
