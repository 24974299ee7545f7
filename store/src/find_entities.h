#pragma once

#include <string_view>
#include <vector>

#include "snapshot.h"
#include "store/store.h"

namespace talkgraph::store {

// As Store::find_entities.
Result<std::vector<NameMatch>> find_entities(const Snapshot& graph, std::string_view name);

}  // namespace talkgraph::store
