#include <array>
#include <string_view>

#include "names/cue_words.h"

namespace talkgraph::extract {
namespace {

// The beginning of a word, and the word between it and the name.
struct PairCue {
  std::string_view first;
  std::string_view second;
  NameTypeSet types;
  float weight;
};
constexpr auto kPairsBefore = std::to_array<PairCue>({
    {"founded", "by", kPersonBit, 0.6F},
    {"co-founded", "by", kPersonBit, 0.6F},
    {"led", "by", kPersonBit, 0.5F},
    {"headed", "by", kPersonBit, 0.6F},
    {"chaired", "by", kPersonBit, 0.6F},
    {"interviewed", "by", kPersonBit, 0.4F},
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
    {"talked", "to", kPersonBit | kOrganizationBit, 0.4F},
    {"spoke", "to", kPersonBit | kOrganizationBit, 0.4F},
    {"tickets", "to", kEventBit, 0.9F},
    {"ticket", "for", kEventBit, 0.7F},
    {"supply", "of", kAssetBit, 0.6F},
    {"stage", "at", kEventBit, 0.8F},
    {"speaking", "at", kEventBit, 0.8F},
    {"speak", "at", kEventBit, 0.7F},
    {"price", "of", kAssetBit, 0.5F},
    {"staking", "for", kAssetBit, 0.6F},
    {"trading", "in", kAssetBit, 0.6F},
    {"presented", "at", kEventBit, 0.7F},
    {"panel", "at", kEventBit, 0.7F},
    {"bridge", "to", kNetworkBit, 0.6F},
    {"bridge", "from", kNetworkBit, 0.6F},
    {"holder", "of", kAssetBit, 0.6F},
    {"edition", "of", kEventBit, 0.9F},
    {"episode", "of", kProductBit, 0.9F},
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
    {"sponsored", "by", kOrganizationBit, 0.8F},
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
    {"author", "of", kProductBit, 1.6F},
    {"creator", "of", kProductBit, 1.6F},
    {"inventor", "of", kProductBit, 1.6F},
    {"maker", "of", kProductBit, 0.9F},
    {"developers", "of", kProductBit, 0.4F},
    {"designer", "of", kProductBit, 1.6F},
    {"maintainer", "of", kProductBit, 1.6F},
    {"company", "behind", kProductBit, 0.9F},
    {"team", "behind", kProductBit, 0.9F},
    {"people", "behind", kProductBit, 0.5F},
    {"launch", "of", kProductBit, 0.9F},
    {"release", "of", kProductBit, 0.6F},
    {"version", "of", kProductBit, 0.5F},
    {"roll", "out", kProductBit, 0.8F},
    {"out", "with", kProductBit, 0.7F},
    {"put", "out", kProductBit, 0.5F},
    {"opened", "up", kProductBit, 0.3F},
    {"open", "sourced", kProductBit, 0.6F},
    {"bought", "back", kAssetBit, 1.0F},
    {"buy", "back", kAssetBit, 1.0F},
    {"holders", "of", kAssetBit, 0.8F},
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
    {"you", "by", kOrganizationBit, 0.6F},
    {"work", "with", kPersonBit | kOrganizationBit, 0.3F},
    {"here", "at", kOrganizationBit, 0.4F},
    {"welcome", "to", kProductBit, 0.3F},
});

}  // namespace

void vote_as_words_before(std::string_view first, std::string_view second, TypeVotes& votes) {
  for (const PairCue& cue : kPairsBefore) {
    if (cue.second == second && first.starts_with(cue.first)) votes.add_all(cue.types, cue.weight);
  }
}

}  // namespace talkgraph::extract
