// NameGroups: tickers that the text's companies make of their names.
#include <algorithm>

#include "names/name_groups.h"

namespace talkgraph::extract {
namespace {

constexpr float kAssetHint = 0.3F;
constexpr float kTicker = 1.5F;  // for an asset that bears an exchange's name, shortened

// Are the ticker's letters letters of the name, in order, from its first on?
bool shortens(std::string_view ticker, std::string_view name) {
  if (ticker.size() >= name.size() || ticker[0] != name[0]) return false;
  std::size_t at = 0;
  for (const char letter : name) {
    if (at < ticker.size() && letter == ticker[at]) ++at;
  }
  return at == ticker.size();
}

}  // namespace

// "ORX" in a text about the exchange Orbex: its token, as tickers shorten names.
void NameGroups::vote_for_tickers() {
  struct Issuer {
    std::string_view name;
    bool is_likely;
  };
  std::vector<Issuer> issuers;
  for (const NameGroup& group : groups_) {
    if (group.type == NameType::kPerson || group.type == NameType::kPlace) continue;
    if (group.entry || group.members.empty() || !is_name(group)) continue;
    const bool issues = group.type == NameType::kExchange || group.type == NameType::kNetwork;
    issuers.push_back({std::string_view(group.key).substr(0, group.key.find(' ')), issues});
  }
  for (NameGroup& group : groups_) {
    if (group.members.empty() || group.known() || !is_ticker(group)) continue;
    const bool issued = std::any_of(issuers.begin(), issuers.end(), [&](const Issuer& issuer) {
      const bool likely = issuer.is_likely || group.votes.of(NameType::kAsset) >= kAssetHint;
      return likely && shortens(group.key, issuer.name);
    });
    if (!issued) continue;
    group.votes.add(NameType::kAsset, kTicker);
    group.type = type_of(group);
  }
}

bool NameGroups::is_ticker(const NameGroup& group) const {
  const TokenRange name = candidates_[group.members[0]].tokens;
  const Token& token = text_.token(name.begin);
  return name.size() == 1 && token.all_caps && token.text.size() > 2 && token.text.size() < 6 &&
         !text_.has(name.begin, kAnyClass);
}

}  // namespace talkgraph::extract
