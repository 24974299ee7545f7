// The company that a page without speakers is about.
#pragma once

#include <optional>
#include <vector>

#include "claims/text/text_view.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

struct PageHouse {
  std::optional<EntityIndex> company;
  std::optional<EntityIndex> guest;  // the only person with a post there
};

// The only company in which `relations` give anybody a post that was not left, or of
// several the one that is named far more often than the others.
PageHouse page_house(const TextView& view, const std::vector<Assertion>& relations);

}  // namespace talkgraph::extract
