#include "claims/pairs/improbable_claims.h"

#include <map>
#include <vector>

#include "claims/pairs/candidate_pairs.h"
#include "claims/pairs/pair_judge.h"

namespace talkgraph::extract {
namespace {

class ClaimDoubter {
 public:
  ClaimDoubter(const TextView& view, const ClaimResources& resources, SentenceTrees& trees,
               const std::vector<Assertion>& claims)
      : view_(view),
        rules_(resources.pairs()),
        judge_(view, resources.pairs().model(), trees, claims) {
    for (const Sentence& sentence : view.sentences()) sentences_.emplace(sentence.span, &sentence);
  }

  // Of which mentions, if the claim is improbable.
  const MentionPair* doubted_pair(const Assertion& claim) {
    const auto found = sentences_.find(claim.evidence.sentence);
    if (found == sentences_.end() || found->second->is_question) return nullptr;
    const Sentence& sentence = *found->second;
    const double least = least_of(claim.type);
    if (least <= 0) return nullptr;
    if (sentence_ != &sentence) read(sentence);
    const MentionPair* best = nullptr;
    double surest = -1;
    for (const MentionPair& pair : pairs_) {
      const EntityIndex first = pair.first->entity;
      const EntityIndex second = pair.second->entity;
      if (first == claim.target && second == claim.source) return nullptr;
      if (first != claim.source || second != claim.target) continue;
      const double sure = probability(pair, claim.type);
      if (sure >= least) return nullptr;
      if (sure <= surest) continue;
      surest = sure;
      best = &pair;
    }
    return best;
  }

  void note(const Assertion& claim, const MentionPair& pair) const {
    if (view_.trace() == nullptr) return;
    view_.trace()->refuse(*sentences_.at(claim.evidence.sentence), claim.evidence.rule,
                          {pair.first->span.begin, pair.second->span.end}, Silence::kImprobable);
  }

 private:
  void read(const Sentence& sentence) {
    sentence_ = &sentence;
    pairs_ = candidate_pairs(view_, sentence);
    titles_ = find_titles(view_, sentence);
  }
  double least_of(const std::string& relation) const {
    const std::size_t i = rules_.index_of({relation, false});
    return i < rules_.rules().size() ? rules_.rules()[i].doubted_in_talk : 0;
  }
  double probability(const MentionPair& pair, const std::string& relation) const {
    TagScores scores = judge_.score(*sentence_, titles_, pair);
    judge_.add_path(*sentence_, pair, scores);
    return PairModel::probability(scores[rules_.index_of({relation, false})]);
  }

  const TextView& view_;
  const PairRules& rules_;
  PairJudge judge_;
  std::map<Span, const Sentence*> sentences_;
  const Sentence* sentence_ = nullptr;  // that was asked of last
  std::vector<MentionPair> pairs_;      // of it
  std::vector<TitlePhrase> titles_;     // of it
};

}  // namespace

void drop_improbable(const TextView& view, const ClaimResources& resources, SentenceTrees& trees,
                     std::vector<Assertion>& claims) {
  if (view.transcript().turns.empty()) return;
  ClaimDoubter doubter(view, resources, trees, claims);
  std::erase_if(claims, [&](const Assertion& claim) {
    const MentionPair* pair = doubter.doubted_pair(claim);
    if (pair != nullptr) doubter.note(claim, *pair);
    return pair != nullptr;
  });
}

}  // namespace talkgraph::extract
