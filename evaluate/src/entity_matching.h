// Which found entity is which entity of the annotation.
#pragma once

#include <map>
#include <set>

#include "evaluate/gold.h"
#include "graph/document_graph.h"

namespace talkgraph::evaluate {

struct EntityMatching {
  std::map<EntityIndex, GoldIndex> to_gold;
  std::set<EntityIndex> duplicates;  // a second entity for the same thing
  std::set<EntityIndex> unmatched;
};

// One to one, by names in common: first where most of the found entity's names
// agree. `typed` also asks for a type that the annotation allows.
EntityMatching match_entities(const GoldDocument& gold, const DocumentGraph& found, bool typed);

}  // namespace talkgraph::evaluate
