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
    {"acquire", kOrganizationBit, 0.4F},
    {"acquired", kOrganizationBit, 0.5F},
    {"acquires", kOrganizationBit, 0.5F},
    {"acquiring", kOrganizationBit, 0.5F},
    {"airdrop", kAssetBit, 0.5F},
    {"airdropped", kAssetBit, 1.0F},
    {"appoint", kPersonBit, 0.5F},
    {"appointed", kPersonBit, 0.6F},
    {"appoints", kPersonBit, 0.6F},
    {"ask", kPersonBit, 0.4F},
    {"asked", kPersonBit, 0.4F},
    {"at", kOrganizationBit, 0.3F},
    {"attend", kEventBit, 0.8F},
    {"attended", kEventBit, 0.8F},
    {"attending", kEventBit, 0.8F},
    {"authored", kProductBit, 0.8F},
    {"bought", kAssetBit, 0.4F},
    {"build", kProductBit, 0.6F},
    {"building", kProductBit, 0.6F},
    {"built", kProductBit, 0.6F},
    {"burn", kAssetBit, 0.7F},
    {"burned", kAssetBit, 0.7F},
    {"burning", kAssetBit, 0.7F},
    {"burns", kAssetBit, 0.7F},
    {"buy", kAssetBit, 0.4F},
    {"buying", kAssetBit, 0.4F},
    {"by", kPersonBit, 0.3F},
    {"called", kProductBit, 0.3F},
    {"co-authored", kProductBit, 0.8F},
    {"co-created", kProductBit, 0.8F},
    {"co-found", kOrganizationBit, 0.8F},
    {"co-founded", kOrganizationBit, 0.8F},
    {"co-founding", kOrganizationBit, 0.8F},
    {"co-wrote", kProductBit, 0.8F},
    {"coded", kProductBit, 0.8F},
    {"coding", kProductBit, 0.3F},
    {"cofounded", kOrganizationBit, 0.8F},
    {"create", kProductBit, 0.3F},
    {"created", kProductBit, 0.4F},
    {"creating", kProductBit, 0.4F},
    {"debuted", kProductBit, 0.8F},
    {"delist", kAssetBit, 0.6F},
    {"delisted", kAssetBit, 0.9F},
    {"design", kProductBit, 0.3F},
    {"designed", kProductBit, 0.4F},
    {"designing", kProductBit, 0.4F},
    {"develop", kProductBit, 0.4F},
    {"developed", kProductBit, 0.4F},
    {"developing", kProductBit, 0.4F},
    {"develops", kProductBit, 0.4F},
    {"distributed", kAssetBit, 0.4F},
    {"download", kProductBit, 0.6F},
    {"downloaded", kProductBit, 0.6F},
    {"dr.", kPersonBit, 1.5F},
    {"founded", kOrganizationBit, 0.7F},
    {"founding", kOrganizationBit, 0.5F},
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
    {"implemented", kProductBit, 0.3F},
    {"implementing", kProductBit, 0.3F},
    {"in", kPlaceBit, 0.15F},
    {"incorporated", kProductBit, 0.3F},
    {"install", kProductBit, 0.6F},
    {"installed", kProductBit, 0.8F},
    {"installing", kProductBit, 0.8F},
    {"integrate", kProductBit, 0.3F},
    {"integrated", kProductBit, 0.3F},
    {"integrating", kProductBit, 0.3F},
    {"interviewed", kPersonBit, 0.4F},
    {"invented", kProductBit, 0.8F},
    {"issued", kAssetBit, 0.4F},
    {"join", kOrganizationBit, 0.5F},
    {"joined", kOrganizationBit, 0.6F},
    {"joining", kOrganizationBit, 0.6F},
    {"joins", kOrganizationBit, 0.5F},
    {"launch", kProductBit, 0.8F},
    {"launched", kProductBit, 0.8F},
    {"launches", kProductBit, 0.8F},
    {"launching", kProductBit, 0.8F},
    {"left", kOrganizationBit, 0.2F},
    {"like", kOrganizationBit, 0.1F},
    {"list", kAssetBit, 0.4F},
    {"listed", kAssetBit, 0.9F},
    {"listing", kAssetBit, 0.5F},
    {"longing", kAssetBit, 0.4F},
    {"maintain", kProductBit, 0.8F},
    {"maintained", kProductBit, 0.8F},
    {"maintaining", kProductBit, 0.8F},
    {"maintains", kProductBit, 0.8F},
    {"meet", kPersonBit, 0.4F},
    {"met", kPersonBit, 0.5F},
    {"mint", kAssetBit, 0.3F},
    {"minted", kAssetBit, 0.5F},
    {"miss", kPersonBit, 0.5F},
    {"mr", kPersonBit, 1.5F},
    {"mr.", kPersonBit, 1.5F},
    {"mrs", kPersonBit, 1.5F},
    {"mrs.", kPersonBit, 1.5F},
    {"ms", kPersonBit, 1.0F},
    {"ms.", kPersonBit, 1.5F},
    {"near", kPlaceBit, 0.3F},
    {"on", kProductBit, 0.25F},
    {"open-sourced", kProductBit, 0.8F},
    {"organised", kEventBit, 0.5F},
    {"organising", kEventBit, 0.5F},
    {"organized", kEventBit, 0.6F},
    {"organizing", kEventBit, 0.5F},
    {"pioneered", kProductBit, 0.8F},
    {"prof.", kPersonBit, 1.5F},
    {"professor", kPersonBit, 1.5F},
    {"programmed", kProductBit, 0.8F},
    {"provide", kProductBit, 0.3F},
    {"provides", kProductBit, 0.3F},
    {"published", kProductBit, 0.3F},
    {"publishes", kProductBit, 0.3F},
    {"publishing", kProductBit, 0.3F},
    {"relaunched", kProductBit, 0.8F},
    {"released", kProductBit, 0.6F},
    {"releasing", kProductBit, 0.8F},
    {"running", kProductBit, 0.3F},
    {"sell", kAssetBit, 0.4F},
    {"selling", kAssetBit, 0.4F},
    {"send", kAssetBit, 0.2F},
    {"ship", kProductBit, 0.4F},
    {"shipped", kProductBit, 0.8F},
    {"shipping", kProductBit, 0.8F},
    {"ships", kProductBit, 0.8F},
    {"shorting", kAssetBit, 0.5F},
    {"sold", kAssetBit, 0.4F},
    {"sponsored", kEventBit | kOrganizationBit, 0.5F},
    {"sponsoring", kEventBit | kOrganizationBit, 0.5F},
    {"stake", kAssetBit, 0.7F},
    {"staked", kAssetBit, 0.7F},
    {"staking", kAssetBit, 0.5F},
    {"tell", kPersonBit, 0.4F},
    {"thank", kPersonBit, 0.8F},
    {"thanks", kPersonBit, 0.8F},
    {"told", kPersonBit | kOrganizationBit, 0.5F},
    {"trading", kAssetBit, 0.3F},
    {"tried", kProductBit, 0.4F},
    {"unveil", kProductBit, 0.6F},
    {"unveiled", kProductBit, 0.6F},
    {"unveiling", kProductBit, 0.6F},
    {"unveils", kProductBit, 0.6F},
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
    {"holder", kAssetBit, 0.7F},
    {"holders", kAssetBit, 0.8F},
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
    {"technology", kProductBit, 0.5F},
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
});

static_assert(std::ranges::is_sorted(kBefore, {}, &WordCue::word));
static_assert(std::ranges::is_sorted(kAfter, {}, &WordCue::word));

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

bool tunes_in(std::string_view word) {
  return word.starts_with("subscri") || word.starts_with("listen") || word.starts_with("tun");
}

bool is_place_verb(std::string_view word) {
  return word == "live" || word == "lives" || word == "based" || word == "born" ||
         word == "living" || word == "lived" || word == "headquartered" || word == "located";
}

bool is_work(std::string_view word) {
  return word == "podcast" || word == "show" || word == "newsletter";
}

bool is_said_of_one(std::string_view verb) {
  return verb != "are" && verb != "were" && verb != "have";
}

bool is_participle(std::string_view word) {
  static constexpr auto kIrregular =
      std::to_array<std::string_view>({"begun", "bought", "built", "held", "kept", "known", "led",
                                       "made", "run", "sold", "spun", "written"});
  return word.ends_with("ed") || word.ends_with("ing") ||
         std::find(kIrregular.begin(), kIrregular.end(), word) != kIrregular.end();
}

bool is_deal(std::string_view word) {
  return word == "buy" || word == "sell" || word == "trade" || word == "bought" || word == "sold" ||
         word == "traded" || word == "buying" || word == "selling" || word == "trading" ||
         word == "list" || word == "listed" || word == "listing";
}

}  // namespace talkgraph::extract
