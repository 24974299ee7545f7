// Asks the model of pairs of two mentions in one sentence of a text.
#pragma once

#include <vector>

#include "claims/pairs/pair_setting.h"
#include "claims/rules/claim_resources.h"
#include "claims/text/sentence_tree.h"

namespace talkgraph::extract {

// Refers to its arguments, which must outlive it and stay unchanged.
class PairJudge {
 public:
  // `known`: what rules claim in the text.
  PairJudge(const TextView& view, const PairModel& model, SentenceTrees& trees,
            const std::vector<Assertion>& known)
      : view_(view), model_(model), trees_(trees), setting_(view, known) {}

  const PairSetting& setting() const { return setting_; }

  // Per kind, without what the sentence's tree says. Linear in the sentence.
  TagScores score(const Sentence& sentence, std::span<const TitlePhrase> titles,
                  const MentionPair& pair) const;
  // Adds that. Linear in the sentence, once its tree is made.
  void add_path(const Sentence& sentence, const MentionPair& pair, TagScores& scores) const;

 private:
  const TextView& view_;
  const PairModel& model_;
  SentenceTrees& trees_;
  PairSetting setting_;
};

}  // namespace talkgraph::extract
