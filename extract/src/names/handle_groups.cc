// NameGroups: the accounts that persons and companies have under their own names.
#include <algorithm>
#include <array>
#include <string>

#include "names/name_groups.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kShortestOwner = 4;  // in letters

// "@mira_lund" and "Mira Lund" as "miralund".
std::string letters_of(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != '@' && c != '_' && c != ' ' && c != '.' && c != '-') out += c;
  }
  return out;
}

// "@OrbexHQ": what companies add to their names.
bool is_company_ending(std::string_view end) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {"app", "chain",    "co",       "coin", "com",     "community",  "crypto",
       "dao", "dex",      "exchange", "fi",   "finance", "foundation", "global",
       "hq",  "inc",      "io",       "labs", "network", "news",       "official",
       "org", "platform", "protocol", "team", "wallet",  "xyz"});
  return std::find(kEndings.begin(), kEndings.end(), end) != kEndings.end();
}

}  // namespace

// "@mira_lund" for Mira Lund, "@OrbexHQ" for Orbex.
void NameGroups::merge_handles() {
  std::unordered_map<std::string, GroupIndex> owners;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    const bool named = group.speaker || !group.members.empty();
    if (!named || group.key.starts_with('@')) continue;
    constexpr NameTypeSet kHouses =
        kOrganizationBit | kExchangeBit | kProductBit | kNetworkBit | kAssetBit;
    const bool house = (name_type_bit(group.type) & kHouses) != 0;
    if (!house && !is_full_person_name(group)) continue;
    const std::string letters = letters_of(group.key);
    if (letters.size() >= kShortestOwner) owners.try_emplace(letters, g);
  }
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (!groups_[g].key.starts_with('@') || groups_[g].known() || groups_[g].members.empty()) {
      continue;
    }
    const std::string letters = letters_of(groups_[g].key);
    auto owner = owners.find(letters);
    for (std::size_t cut = kShortestOwner; owner == owners.end() && cut < letters.size(); ++cut) {
      if (!is_company_ending(std::string_view(letters).substr(cut))) continue;
      owner = owners.find(letters.substr(0, cut));
      if (owner != owners.end() && groups_[owner->second].type == NameType::kPerson) {
        owner = owners.end();
      }
    }
    if (owner != owners.end() && owner->second != g) merge(g, owner->second);
  }
}

}  // namespace talkgraph::extract
