// Pairs of mentions of which the model of pairs is asked.
#pragma once

#include <vector>

#include "claims/pairs/pair_features.h"

namespace talkgraph::extract {

// Every two mentions of different entities in the sentence, one of them a name, that
// stand near enough for one clause to speak of both; the nearest of each first. At most
// a fixed number for each mention, so linear in the sentence.
std::vector<MentionPair> candidate_pairs(const TextView& view, const Sentence& sentence);

}  // namespace talkgraph::extract
