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
  std::string rule;  // that claimed it
};

// What is known of the sentence that two mentions stand in. Refers to what it is made of.
struct PairContext {
  const Sentence& sentence;
  std::span<const TitlePhrase> titles;
  std::span<const PairClaim> claims;           // by rules, in the sentence
  std::span<const std::uint32_t> name_counts;  // per entity: how often it is named
};

// From the words between and beside the two, the titles, how the two are written, what rules
// claim in the sentence of both and of one of them, and what the text is like. Linear in the
// sentence.
std::vector<std::uint64_t> pair_features(const TextView& view, const PairContext& context,
                                         const MentionPair& pair);

// From the way through the sentence's tree that leads from one to the other. Linear in
// the sentence.
std::vector<std::uint64_t> path_features(const TextView& view, const SentenceTree& tree,
                                         const MentionPair& pair);

}  // namespace talkgraph::extract
