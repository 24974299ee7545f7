#include "names/cue_words.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

struct WordCue {
  std::string_view word;
  NameTypeSet types;
  float weight;
};

// Words directly before a name. Sorted.
constexpr auto kBefore = std::to_array<WordCue>({
    {"at", kOrganizationBit, 0.3F},
    {"attend", kEventBit, 0.8F},
    {"attended", kEventBit, 0.8F},
    {"attending", kEventBit, 0.8F},
    {"bought", kAssetBit, 0.4F},
    {"build", kProductBit, 0.4F},
    {"building", kProductBit, 0.4F},
    {"built", kProductBit, 0.4F},
    {"buy", kAssetBit, 0.4F},
    {"buying", kAssetBit, 0.4F},
    {"by", kPersonBit, 0.3F},
    {"called", kProductBit, 0.3F},
    {"created", kProductBit, 0.4F},
    {"developed", kProductBit, 0.4F},
    {"dr.", kPersonBit, 1.5F},
    {"hey", kPersonBit, 0.8F},
    {"hi", kPersonBit, 0.8F},
    {"hold", kAssetBit, 0.3F},
    {"in", kPlaceBit, 0.15F},
    {"install", kProductBit, 0.6F},
    {"join", kOrganizationBit, 0.5F},
    {"joined", kOrganizationBit, 0.6F},
    {"joining", kOrganizationBit, 0.6F},
    {"launch", kProductBit, 0.4F},
    {"launched", kProductBit, 0.4F},
    {"launching", kProductBit, 0.4F},
    {"like", kOrganizationBit, 0.1F},
    {"miss", kPersonBit, 0.5F},
    {"mr", kPersonBit, 1.5F},
    {"mr.", kPersonBit, 1.5F},
    {"mrs", kPersonBit, 1.5F},
    {"mrs.", kPersonBit, 1.5F},
    {"ms", kPersonBit, 1.0F},
    {"ms.", kPersonBit, 1.5F},
    {"near", kPlaceBit, 0.3F},
    {"on", kProductBit, 0.25F},
    {"prof.", kPersonBit, 1.5F},
    {"professor", kPersonBit, 1.5F},
    {"released", kProductBit, 0.4F},
    {"running", kProductBit, 0.3F},
    {"sell", kAssetBit, 0.4F},
    {"selling", kAssetBit, 0.4F},
    {"shorting", kAssetBit, 0.5F},
    {"sold", kAssetBit, 0.4F},
    {"thank", kPersonBit, 0.8F},
    {"thanks", kPersonBit, 0.8F},
    {"use", kProductBit, 0.5F},
    {"used", kProductBit, 0.5F},
    {"using", kProductBit, 0.5F},
    {"via", kProductBit, 0.3F},
    {"visited", kPlaceBit, 0.5F},
    {"welcome", kPersonBit, 0.6F},
    {"with", kPersonBit | kOrganizationBit, 0.2F},
});

// Words directly after a name. Sorted.
constexpr auto kAfter = std::to_array<WordCue>({
    {"argued", kPersonBit, 0.5F},
    {"asked", kPersonBit, 0.5F},
    {"asks", kPersonBit, 0.5F},
    {"believes", kPersonBit, 0.3F},
    {"explained", kPersonBit, 0.4F},
    {"explains", kPersonBit, 0.4F},
    {"guys", kOrganizationBit, 0.5F},
    {"here", kPersonBit, 0.3F},
    {"inc", kOrganizationBit, 1.0F},
    {"joked", kPersonBit, 0.6F},
    {"mentioned", kPersonBit, 0.6F},
    {"people", kOrganizationBit, 0.3F},
    {"pointed", kPersonBit, 0.4F},
    {"replied", kPersonBit, 0.6F},
    {"said", kPersonBit, 0.5F},
    {"saying", kPersonBit, 0.5F},
    {"says", kPersonBit, 0.5F},
    {"sold", kPersonBit, 0.1F},
    {"team", kOrganizationBit, 0.5F},
    {"thinks", kPersonBit, 0.5F},
    {"told", kPersonBit, 0.5F},
    {"tweeted", kPersonBit, 0.6F},
    {"users", kProductBit | kOrganizationBit, 0.3F},
    {"who", kPersonBit, 0.6F},
    {"wrote", kPersonBit, 0.5F},
});

constexpr bool is_sorted(const auto& cues) {
  return std::is_sorted(cues.begin(), cues.end(),
                        [](const WordCue& a, const WordCue& b) { return a.word < b.word; });
}
static_assert(is_sorted(kBefore));
static_assert(is_sorted(kAfter));

void vote(const auto& cues, std::string_view word, TypeVotes& votes) {
  const auto at =
      std::lower_bound(cues.begin(), cues.end(), word,
                       [](const WordCue& cue, std::string_view w) { return cue.word < w; });
  if (at != cues.end() && at->word == word) votes.add_all(at->types, at->weight);
}

}  // namespace

void vote_as_word_before(std::string_view word, TypeVotes& votes) {
  vote(kBefore, word, votes);
}

void vote_as_word_after(std::string_view word, TypeVotes& votes) {
  vote(kAfter, word, votes);
}

}  // namespace talkgraph::extract
