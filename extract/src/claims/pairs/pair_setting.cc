#include "claims/pairs/pair_setting.h"

namespace talkgraph::extract {

PairSetting::PairSetting(const TextView& view, const std::vector<Assertion>& claims)
    : name_counts_(view.names().entities.size()) {
  for (const Assertion& a : claims) {
    claims_[a.evidence.sentence].push_back({a.type, a.source, a.target, a.evidence.rule});
  }
  for (const Mention& mention : view.names().mentions) {
    if (mention.kind == MentionKind::kName) ++name_counts_[mention.entity];
  }
}

const std::vector<PairClaim>& PairSetting::claims_in(const Sentence& sentence) const {
  static const std::vector<PairClaim> kNone;
  const auto found = claims_.find(sentence.span);
  return found == claims_.end() ? kNone : found->second;
}

}  // namespace talkgraph::extract
