// What the model of pairs sees of two mentions in one sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claims/text/sentence_tree.h"
#include "claims/text/text_view.h"
#include "claims/text/titles.h"

namespace talkgraph::extract {

// Two mentions of one sentence, in its order.
struct MentionPair {
  const Mention* first = nullptr;
  const Mention* second = nullptr;
};

// What is claimed already in a sentence.
struct PairClaim {
  std::string relation;
  EntityIndex source = 0;
  EntityIndex target = 0;
};

// From the words between and beside the two, the titles, and how the two are written.
// Linear in the sentence.
std::vector<std::uint64_t> word_features(const TextView& view, const Sentence& sentence,
                                         std::span<const TitlePhrase> titles,
                                         const MentionPair& pair);

// From what is claimed in the sentence of one of the two and of a third: who has a post
// there already. What is claimed of both says nothing here.
std::vector<std::uint64_t> claim_features(const TextView& view, const MentionPair& pair,
                                          std::span<const PairClaim> claims);

// From the way through the sentence's tree that leads from one to the other. Linear in
// the sentence.
std::vector<std::uint64_t> path_features(const TextView& view, const SentenceTree& tree,
                                         const MentionPair& pair);

}  // namespace talkgraph::extract
