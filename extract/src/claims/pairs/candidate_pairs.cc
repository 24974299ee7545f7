#include "claims/pairs/candidate_pairs.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostTokens = 120;      // a longer sentence is none
constexpr std::uint32_t kMostDistance = 40;     // tokens
constexpr std::size_t kMostMentionsBehind = 8;  // of each

}  // namespace

std::vector<MentionPair> candidate_pairs(const TextView& view, const Sentence& sentence) {
  std::vector<MentionPair> pairs;
  if (sentence.tokens.size() > kMostTokens) return pairs;
  std::vector<const Mention*> mentions;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (const Mention* mention = view.mention_from(i)) mentions.push_back(mention);
  }
  for (std::size_t a = 0; a < mentions.size(); ++a) {
    const std::size_t end = std::min(mentions.size(), a + 1 + kMostMentionsBehind);
    for (std::size_t b = a + 1; b < end; ++b) {
      const bool near = mentions[b]->tokens.begin - mentions[a]->tokens.end <= kMostDistance;
      const bool named =
          mentions[a]->kind == MentionKind::kName || mentions[b]->kind == MentionKind::kName;
      if (near && named && mentions[a]->entity != mentions[b]->entity) {
        pairs.push_back({mentions[a], mentions[b]});
      }
    }
  }
  return pairs;
}

}  // namespace talkgraph::extract
