#include "claims/pairs/pair_judge.h"

namespace talkgraph::extract {

PairJudge::PairJudge(const TextView& view, const PairModel& model, SentenceTrees& trees,
                     const std::vector<Assertion>& known)
    : view_(view), model_(model), trees_(trees), name_counts_(count_names(view)) {
  for (const Assertion& a : known) {
    claims_[a.evidence.sentence].push_back({a.type, a.source, a.target, a.evidence.rule});
  }
}

const std::vector<PairClaim>& PairJudge::claims_in(const Sentence& sentence) const {
  static const std::vector<PairClaim> kNone;
  const auto found = claims_.find(sentence.span);
  return found == claims_.end() ? kNone : found->second;
}

TagScores PairJudge::score(const Sentence& sentence, std::span<const TitlePhrase> titles,
                           const MentionPair& pair) const {
  TagScores scores{};
  const PairContext context{sentence, titles, claims_in(sentence), name_counts_};
  model_.add_scores(pair_features(view_, context, pair), scores);
  return scores;
}

void PairJudge::add_path(const Sentence& sentence, const MentionPair& pair,
                         TagScores& scores) const {
  model_.add_scores(path_features(view_, trees_.of(sentence), pair), scores);
}

}  // namespace talkgraph::extract
