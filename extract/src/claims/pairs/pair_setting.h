// What is known of a text before the model of pairs is asked about it.
#pragma once

#include <map>
#include <vector>

#include "claims/pairs/pair_features.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

class PairSetting {
 public:
  // `claims`: what rules claim in the text. Linear in the claims and the mentions.
  PairSetting(const TextView& view, const std::vector<Assertion>& claims);

  const std::vector<PairClaim>& claims_in(const Sentence& sentence) const;
  // Refers to this and to the arguments.
  PairContext context(const Sentence& sentence, std::span<const TitlePhrase> titles) const {
    return {sentence, titles, claims_in(sentence), name_counts_};
  }

 private:
  std::map<Span, std::vector<PairClaim>> claims_;  // by sentence
  std::vector<std::uint32_t> name_counts_;         // per entity: how often it is named
};

}  // namespace talkgraph::extract
