#include "claims/pairs/pair_judge.h"

namespace talkgraph::extract {

TagScores PairJudge::score(const Sentence& sentence, std::span<const TitlePhrase> titles,
                           const MentionPair& pair) const {
  TagScores scores{};
  model_.add_scores(pair_features(view_, setting_.context(sentence, titles), pair), scores);
  return scores;
}

void PairJudge::add_path(const Sentence& sentence, const MentionPair& pair,
                         TagScores& scores) const {
  model_.add_scores(path_features(view_, trees_.of(sentence), pair), scores);
}

}  // namespace talkgraph::extract
