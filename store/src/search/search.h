// Search in passages and in names.
#pragma once

#include <string_view>
#include <vector>

#include "snapshot.h"
#include "store/search.h"

namespace talkgraph::store {

// As Store::search.
Result<std::vector<PassageMatch>> search_passages(const Snapshot& graph,
                                                  const SearchRequest& request);
// As Store::search_names.
Result<std::vector<EntityMatch>> search_names(const Snapshot& graph, std::string_view text,
                                              std::size_t limit);

}  // namespace talkgraph::store
