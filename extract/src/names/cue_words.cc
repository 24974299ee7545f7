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
    {"accept", kAssetBit, 0.3F},
    {"acquired", kOrganizationBit, 0.5F},
    {"ask", kPersonBit, 0.4F},
    {"asked", kPersonBit, 0.4F},
    {"at", kOrganizationBit, 0.3F},
    {"attend", kEventBit, 0.8F},
    {"attended", kEventBit, 0.8F},
    {"attending", kEventBit, 0.8F},
    {"bought", kAssetBit, 0.4F},
    {"build", kProductBit, 0.4F},
    {"building", kProductBit, 0.4F},
    {"built", kProductBit, 0.4F},
    {"burn", kAssetBit, 0.5F},
    {"burned", kAssetBit, 0.5F},
    {"buy", kAssetBit, 0.4F},
    {"buying", kAssetBit, 0.4F},
    {"by", kPersonBit, 0.3F},
    {"called", kProductBit, 0.3F},
    {"co-found", kOrganizationBit, 0.8F},
    {"co-founded", kOrganizationBit, 0.8F},
    {"cofounded", kOrganizationBit, 0.8F},
    {"created", kProductBit, 0.4F},
    {"delist", kAssetBit, 0.6F},
    {"delisted", kAssetBit, 0.9F},
    {"developed", kProductBit, 0.4F},
    {"download", kProductBit, 0.6F},
    {"downloaded", kProductBit, 0.6F},
    {"dr.", kPersonBit, 1.5F},
    {"founded", kOrganizationBit, 0.7F},
    {"held", kAssetBit, 0.2F},
    {"help", kPersonBit, 0.3F},
    {"hey", kPersonBit, 0.8F},
    {"hi", kPersonBit, 0.8F},
    {"hired", kPersonBit, 0.5F},
    {"hold", kAssetBit, 0.3F},
    {"holding", kAssetBit, 0.3F},
    {"holds", kAssetBit, 0.3F},
    {"host", kEventBit, 0.3F},
    {"hosted", kEventBit, 0.4F},
    {"hosting", kEventBit, 0.4F},
    {"in", kPlaceBit, 0.15F},
    {"install", kProductBit, 0.6F},
    {"interviewed", kPersonBit, 0.4F},
    {"join", kOrganizationBit, 0.5F},
    {"joined", kOrganizationBit, 0.6F},
    {"joining", kOrganizationBit, 0.6F},
    {"launch", kProductBit, 0.6F},
    {"launched", kProductBit, 0.6F},
    {"launches", kProductBit, 0.6F},
    {"launching", kProductBit, 0.6F},
    {"left", kOrganizationBit, 0.2F},
    {"like", kOrganizationBit, 0.1F},
    {"list", kAssetBit, 0.4F},
    {"listed", kAssetBit, 0.9F},
    {"listing", kAssetBit, 0.5F},
    {"longing", kAssetBit, 0.4F},
    {"meet", kPersonBit, 0.4F},
    {"met", kPersonBit, 0.5F},
    {"mint", kAssetBit, 0.3F},
    {"minted", kAssetBit, 0.3F},
    {"miss", kPersonBit, 0.5F},
    {"mr", kPersonBit, 1.5F},
    {"mr.", kPersonBit, 1.5F},
    {"mrs", kPersonBit, 1.5F},
    {"mrs.", kPersonBit, 1.5F},
    {"ms", kPersonBit, 1.0F},
    {"ms.", kPersonBit, 1.5F},
    {"near", kPlaceBit, 0.3F},
    {"on", kProductBit, 0.25F},
    {"organised", kEventBit, 0.5F},
    {"organising", kEventBit, 0.5F},
    {"organized", kEventBit, 0.6F},
    {"organizing", kEventBit, 0.5F},
    {"prof.", kPersonBit, 1.5F},
    {"professor", kPersonBit, 1.5F},
    {"released", kProductBit, 0.6F},
    {"running", kProductBit, 0.3F},
    {"sell", kAssetBit, 0.4F},
    {"selling", kAssetBit, 0.4F},
    {"send", kAssetBit, 0.2F},
    {"shorting", kAssetBit, 0.5F},
    {"sold", kAssetBit, 0.4F},
    {"sponsored", kEventBit | kOrganizationBit, 0.5F},
    {"sponsoring", kEventBit | kOrganizationBit, 0.5F},
    {"stake", kAssetBit, 0.5F},
    {"staked", kAssetBit, 0.5F},
    {"staking", kAssetBit, 0.5F},
    {"tell", kPersonBit, 0.4F},
    {"thank", kPersonBit, 0.8F},
    {"thanks", kPersonBit, 0.8F},
    {"told", kPersonBit, 0.5F},
    {"trading", kAssetBit, 0.3F},
    {"tried", kProductBit, 0.4F},
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
    {"account", kProductBit, 0.4F},
    {"accounts", kProductBit, 0.4F},
    {"acquired", kOrganizationBit, 0.5F},
    {"aims", kProductBit | kOrganizationBit, 0.3F},
    {"airdrop", kAssetBit, 0.5F},
    {"announced", kOrganizationBit, 0.5F},
    {"argued", kPersonBit, 0.5F},
    {"asked", kPersonBit, 0.5F},
    {"asks", kPersonBit, 0.5F},
    {"believes", kPersonBit, 0.3F},
    {"developers", kNetworkBit | kProductBit, 0.3F},
    {"ecosystem", kNetworkBit, 0.5F},
    {"explained", kPersonBit, 0.4F},
    {"explains", kPersonBit, 0.4F},
    {"folks", kOrganizationBit, 0.5F},
    {"foundation", kNetworkBit | kOrganizationBit, 0.3F},
    {"founder", kOrganizationBit, 0.5F},
    {"guys", kOrganizationBit, 0.5F},
    {"here", kPersonBit, 0.3F},
    {"holder", kAssetBit, 0.6F},
    {"holders", kAssetBit, 0.6F},
    {"inc", kOrganizationBit, 1.0F},
    {"joked", kPersonBit, 0.6F},
    {"launched", kOrganizationBit, 0.4F},
    {"lets", kProductBit, 0.4F},
    {"listed", kOrganizationBit, 0.2F},
    {"mainnet", kNetworkBit, 0.7F},
    {"maximalist", kAssetBit, 0.5F},
    {"maximalists", kAssetBit, 0.5F},
    {"mentioned", kPersonBit, 0.6F},
    {"node", kNetworkBit, 0.3F},
    {"nodes", kNetworkBit, 0.4F},
    {"offers", kProductBit | kOrganizationBit, 0.3F},
    {"participating", kOrganizationBit, 0.5F},
    {"people", kOrganizationBit, 0.3F},
    {"plans", kOrganizationBit, 0.4F},
    {"pointed", kPersonBit, 0.4F},
    {"raised", kOrganizationBit, 0.5F},
    {"replied", kPersonBit, 0.6F},
    {"said", kPersonBit, 0.5F},
    {"saying", kPersonBit, 0.5F},
    {"says", kPersonBit, 0.5F},
    {"sold", kPersonBit, 0.1F},
    {"stakers", kAssetBit, 0.5F},
    {"staking", kAssetBit, 0.4F},
    {"supports", kProductBit | kOrganizationBit, 0.3F},
    {"team", kOrganizationBit, 0.5F},
    {"testnet", kNetworkBit, 0.6F},
    {"thinks", kPersonBit, 0.5F},
    {"tokens", kAssetBit, 0.4F},
    {"told", kPersonBit, 0.5F},
    {"traders", kExchangeBit, 0.3F},
    {"tweeted", kPersonBit, 0.6F},
    {"users", kProductBit | kOrganizationBit, 0.3F},
    {"validator", kNetworkBit, 0.8F},
    {"validators", kNetworkBit, 0.8F},
    {"who", kPersonBit, 0.6F},
    {"wrote", kPersonBit, 0.5F},
});

// The beginning of a word, and the word between it and the name.
struct PairCue {
  std::string_view first;
  std::string_view second;
  NameTypeSet types;
  float weight;
};
constexpr auto kPairsBefore = std::to_array<PairCue>({
    {"apps", "on", kNetworkBit, 0.5F},
    {"contracts", "on", kNetworkBit, 0.6F},
    {"contracts", "to", kNetworkBit, 0.6F},
    {"deploy", "to", kNetworkBit, 0.6F},
    {"gas", "on", kNetworkBit, 0.6F},
    {"transactions", "on", kNetworkBit, 0.6F},
    {"live", "on", kNetworkBit, 0.2F},
    {"dapps", "on", kNetworkBit, 0.6F},
    {"contract", "on", kNetworkBit, 0.5F},
    {"validator", "on", kNetworkBit, 0.7F},
    {"run", "on", kNetworkBit, 0.3F},
    {"ticker", "for", kAssetBit, 0.8F},
    {"tickets", "to", kEventBit, 0.9F},
    {"ticket", "for", kEventBit, 0.7F},
    {"supply", "of", kAssetBit, 0.6F},
    {"stage", "at", kEventBit, 0.8F},
    {"speaking", "at", kEventBit, 0.8F},
    {"speak", "at", kEventBit, 0.7F},
    {"price", "of", kAssetBit, 0.5F},
    {"presented", "at", kEventBit, 0.7F},
    {"panel", "at", kEventBit, 0.7F},
    {"bridge", "to", kNetworkBit, 0.6F},
    {"bridge", "from", kNetworkBit, 0.6F},
    {"holder", "of", kAssetBit, 0.6F},
    {"edition", "of", kEventBit, 0.9F},
    {"amount", "of", kAssetBit, 0.2F},
    {"airdrop", "of", kAssetBit, 0.6F},
    {"account", "on", kProductBit, 0.2F},
    {"acqui", "of", kOrganizationBit, 0.6F},
    {"acquired", "by", kOrganizationBit, 0.7F},
    {"approved", "by", kOrganizationBit, 0.5F},
    {"audit", "by", kOrganizationBit, 0.7F},
    {"booth", "at", kEventBit, 0.8F},
    {"competes", "with", kOrganizationBit, 0.6F},
    {"conference", "in", kPlaceBit, 0.8F},
    {"customer", "of", kOrganizationBit, 0.5F},
    {"degree", "from", kOrganizationBit, 0.9F},
    {"graduat", "from", kOrganizationBit, 0.9F},
    {"keynote", "at", kEventBit, 0.8F},
    {"licen", "by", kOrganizationBit, 0.7F},
    {"moved", "to", kPlaceBit, 0.5F},
    {"office", "in", kPlaceBit, 0.8F},
    {"owned", "by", kOrganizationBit, 0.5F},
    {"plugin", "for", kProductBit, 0.7F},
    {"regulated", "by", kOrganizationBit, 0.8F},
    {"spoke", "at", kEventBit, 0.8F},
    {"sponsor", "of", kOrganizationBit | kEventBit, 0.7F},
    {"stake", "in", kOrganizationBit, 0.6F},
    {"studied", "at", kOrganizationBit, 0.9F},
    {"subsidiary", "of", kOrganizationBit, 0.9F},
    {"supported", "by", kOrganizationBit, 0.4F},
    {"talk", "at", kEventBit, 0.7F},
    {"teach", "at", kOrganizationBit, 0.8F},
    {"backed", "by", kOrganizationBit, 0.4F},
    {"buil", "on", kNetworkBit, 0.8F},
    {"deploy", "on", kNetworkBit, 0.6F},
    {"everyone", "at", kOrganizationBit, 0.6F},
    {"folks", "at", kOrganizationBit, 0.7F},
    {"folks", "from", kOrganizationBit, 0.6F},
    {"guys", "at", kOrganizationBit, 0.7F},
    {"guys", "from", kOrganizationBit, 0.6F},
    {"invest", "in", kOrganizationBit, 0.5F},
    {"my", "friend", kPersonBit, 0.8F},
    {"my", "colleague", kPersonBit, 0.8F},
    {"my", "brother", kPersonBit, 0.8F},
    {"my", "wife", kPersonBit, 0.8F},
    {"my", "husband", kPersonBit, 0.8F},
    {"name", "is", kPersonBit, 1.0F},
    {"name", "'s", kPersonBit, 1.0F},
    {"over", "at", kOrganizationBit, 0.6F},
    {"partner", "with", kOrganizationBit, 0.6F},
    {"people", "at", kOrganizationBit, 0.6F},
    {"people", "from", kOrganizationBit, 0.4F},
    {"team", "at", kOrganizationBit, 0.7F},
    {"work", "at", kOrganizationBit, 0.7F},
    {"work", "with", kPersonBit | kOrganizationBit, 0.3F},
    {"here", "at", kOrganizationBit, 0.4F},
    {"welcome", "to", kProductBit, 0.3F},
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

void vote_as_words_before(std::string_view first, std::string_view second, TypeVotes& votes) {
  for (const PairCue& cue : kPairsBefore) {
    if (cue.second == second && first.starts_with(cue.first)) votes.add_all(cue.types, cue.weight);
  }
}

void vote_as_word_after(std::string_view word, TypeVotes& votes) {
  vote(kAfter, word, votes);
}

}  // namespace talkgraph::extract
