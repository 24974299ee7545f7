// NameGroups: names of one company.
#include <algorithm>
#include <array>
#include <map>

#include "names/name_groups.h"

namespace talkgraph::extract {
namespace {

constexpr float kStatedKind = 1.2F;           // what the text says, and more than a hint
constexpr std::size_t kShortestSpelling = 5;  // letters of a name that is written in two ways

bool is_one_of(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What a company or a network founds beside itself and names after itself.
bool is_unit_word(std::string_view word) {
  static constexpr auto kUnits = std::to_array<std::string_view>(
      {"academy", "foundation", "institute", "school", "university"});
  return is_one_of(word, kUnits);
}
// What a firm is called, or a part of one that is more.
bool is_house_word(std::string_view word) {
  static constexpr auto kHouses = std::to_array<std::string_view>(
      {"bank", "capital", "fund", "funds", "insurance", "media", "mining", "news", "research",
       "treasury", "venture", "ventures"});
  return is_one_of(word, kHouses);
}
// What adds nothing to a name that is known without it.
bool is_idle_word(std::string_view word) {
  static constexpr auto kIdle = std::to_array<std::string_view>(
      {"company", "corporation", "exchange", "global", "group", "holding", "holdings",
       "international", "platform", "podcast", "show"});
  return is_one_of(word, kIdle);
}

// "tidecast.to": under a country's letters, which many other words are, too.
bool is_site_of_country(std::string_view key) {
  static constexpr auto kCountries = std::to_array<std::string_view>(
      {"ae", "au", "br", "ca", "cc", "ch", "de", "eu", "fr", "gg", "hk",
       "id", "im", "in", "is", "jp", "ke", "kr", "mx", "ng", "nl", "no",
       "ph", "pl", "ru", "sg", "th", "to", "tr", "uk", "vn", "za"});
  const std::size_t dot = key.rfind('.');
  return dot != std::string_view::npos && dot == key.find('.') && dot > 2 &&
         is_one_of(key.substr(dot + 1), kCountries);
}

// Nor the mark of a handle.
std::string without_blanks(const std::string& key) {
  std::string out = key;
  std::erase(out, ' ');
  std::erase(out, '@');
  return out;
}

}  // namespace

// "Orbex" and "orbex.io"
void NameGroups::merge_domains() {
  std::unordered_map<std::string, GroupIndex> listed;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (groups_[g].entry && !groups_[g].members.empty()) listed.try_emplace(groups_[g].key, g);
  }
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    if (group.entry || (group.members.empty() && !group.speaker)) continue;
    if (!is_dotted_name(group.key) && !is_site_of_country(group.key)) continue;
    const std::string brand = group.key.substr(0, group.key.rfind('.'));
    const auto own = by_key_.find(brand);
    if (own != by_key_.end() && !groups_[own->second].members.empty()) {
      merge(g, own->second);
    } else if (const auto known = listed.find(brand); known != listed.end()) {
      merge(g, known->second);
    }
  }
}

// By the words that names begin with: how many names, these words alone not counted.
std::unordered_map<std::string, std::size_t> NameGroups::sizes_of_families() const {
  std::unordered_map<std::string, std::size_t> sizes;
  for (const NameGroup& group : groups_) {
    if (group.members.empty()) continue;
    for (std::size_t end = group.key.find(' '); end != std::string::npos;
         end = group.key.find(' ', end + 1)) {
      ++sizes[group.key.substr(0, end)];
    }
  }
  return sizes;
}

// "Orbex" for Orbex Labs, "Deep Orb" for the medium Deep Orb News.
void NameGroups::merge_short_organizations() {
  auto families = sizes_of_families();
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    // A protocol is its makers as well as what they made.
    const bool protocol = groups_[g].key.ends_with(" protocol") && !groups_[g].known();
    if (groups_[g].type != NameType::kOrganization && groups_[g].type != NameType::kExchange &&
        !protocol) {
      continue;
    }
    if (!groups_[g].known() && (groups_[g].members.empty() || !is_name(groups_[g]))) continue;
    const std::vector<std::string> words = words_of_key(groups_[g].key);
    if (words.size() < 2) continue;
    const WordId last = text_.word_id(words.back());
    const bool legal_form = text_.lexicon().is_organization_suffix(std::span(&last, 1)) ||
                            words.back().ends_with("bank");
    if (!legal_form && !(groups_[g].speaker && words.size() > 2)) continue;
    if (is_unit_word(words.back())) continue;
    std::string shorter = groups_[g].key;
    shorter.resize(shorter.rfind(' '));
    const auto at = by_key_.find(shorter);
    if (at == by_key_.end() || groups_[at->second].known()) continue;
    const bool house = is_house_word(words.back()) &&
                       (families[shorter] > 1 || groups_[at->second].type == NameType::kExchange);
    if (protocol || !(house || is_something_else(groups_[at->second]))) merge(at->second, g);
  }
}

// "Tidefest2019" for Tidefest
void NameGroups::merge_glued_years() {
  constexpr std::size_t kDigits = 4;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    if (group.members.empty() || group.known() || group.type != NameType::kEvent ||
        group.key.size() <= kDigits || group.key.find(' ') != std::string::npos) {
      continue;
    }
    const std::string_view key = group.key;
    if (key.find_first_of("0123456789") != key.size() - kDigits) continue;
    const auto at = by_key_.find(std::string(key.substr(0, key.size() - kDigits)));
    if (at != by_key_.end() && groups_[at->second].type == NameType::kEvent) merge(g, at->second);
  }
}

// "the Tidefest" for the Baltic Tidefest; but a "summit" may be any.
// "Orbex x Velmora AMA" and "Velmora Orbex AMA Session": one session, whoever comes first.
void NameGroups::merge_turned_sessions() {
  std::map<std::vector<std::string>, GroupIndex> sessions;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    if (group.members.empty() || group.known() || group.type != NameType::kEvent) continue;
    std::vector<std::string> words = words_of_key(group.key);
    if (std::find(words.begin(), words.end(), "ama") == words.end()) continue;
    std::erase_if(words, [](const std::string& word) { return word == "x" || word == "session"; });
    std::sort(words.begin(), words.end());
    const auto [at, added] = sessions.try_emplace(std::move(words), g);
    if (!added) merge(g, at->second);
  }
}

void NameGroups::merge_short_events() {
  merge_turned_sessions();
  std::map<std::string, GroupIndex, std::less<>> longer;  // by the last word
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    if (group.members.empty() || group.type != NameType::kEvent) continue;
    for (const std::uint32_t member : group.members) {
      const TokenRange name = candidates_[member].tokens;
      // The AMA of which a text is the record has a fuller name in its title.
      const bool ama = text_.token(name.end - 1).text == "AMA" && name.size() > 1;
      if (!ama && (name.size() != 2 || text_.has(name.end - 1, kCommonWord))) continue;
      const auto [at, added] = longer.try_emplace(std::string(text_.lower(name.end - 1)), g);
      if (!added && at->second != g) at->second = UINT32_MAX;
    }
  }
  merge_glued_years();
  for (const auto& [word, group] : longer) {
    const auto at = by_key_.find(word);
    if (group == UINT32_MAX || at == by_key_.end() || groups_[at->second].known()) continue;
    if (groups_[at->second].type == NameType::kEvent) merge(at->second, group);
  }
}

// "Orbex", "Orbex Network" and "Orbex Project", where no list has them.
void NameGroups::merge_projects() {
  std::map<std::string, GroupIndex> projects;  // by what they are called for short
  for (const std::string_view word : {" network", " project"}) {
    for (GroupIndex g = 0; g < groups_.size(); ++g) {
      const NameGroup& group = groups_[g];
      if (group.members.empty() || group.known() || !group.key.ends_with(word)) continue;
      const std::string shorter = group.key.substr(0, group.key.size() - word.size());
      const auto own = by_key_.find(shorter);
      if (own == by_key_.end() || !is_name(group)) continue;
      if (const auto meant = projects.find(shorter); meant != projects.end()) {
        merge(g, meant->second);
      } else if (may_be_network(groups_[own->second])) {
        merge(own->second, g);
        projects.emplace(shorter, g);
      }
    }
  }
}

bool NameGroups::may_be_network(const NameGroup& group) const {
  return !group.known() && !group.members.empty() &&
         (group.type == NameType::kNetwork || group.type == NameType::kOrganization ||
          group.type == NameType::kProduct);
}

// "Orbex Exchange" for the listed Orbex, "Tidal Podcast" for the listed Tidal; and for an
// Orbex of no list, which speaks of itself so.
void NameGroups::merge_idle_words() {
  std::unordered_map<std::string, GroupIndex> known;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (!groups_[g].entry) continue;
    for (const std::uint32_t member : groups_[g].members) {
      known.try_emplace(text_.key(candidates_[member].tokens), g);
    }
  }
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    const std::size_t cut = group.key.rfind(' ');
    if (group.members.empty() || group.known() || cut == std::string::npos) continue;
    const std::string word = group.key.substr(cut + 1);
    if (!is_idle_word(word)) continue;
    const std::string shorter = group.key.substr(0, cut);
    const auto at = known.find(shorter);
    if (at == known.end()) {
      const auto own = by_key_.find(shorter);
      const bool venue = word == "exchange" && group.type == NameType::kExchange;
      if (venue && own != by_key_.end() && !groups_[own->second].known() && is_name(group)) {
        merge(own->second, g);
      }
      continue;
    }
    const NameType type = groups_[at->second].type;
    const bool work = word == "podcast" || word == "show";
    if (work ? type == NameType::kProduct
             : type == NameType::kExchange || type == NameType::kOrganization) {
      merge(g, at->second);
    }
  }
}

// "OrbClub" and "Orb Club", "@miralund" and Mira Lund.
void NameGroups::merge_spellings() {
  std::unordered_map<std::string, GroupIndex> spellings;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    const std::string spelling = without_blanks(group.key);
    if (group.members.empty() || spelling.size() < kShortestSpelling) continue;
    const auto [at, is_new] = spellings.try_emplace(spelling, g);
    const GroupIndex other = at->second;
    if (is_new || groups_[other].key == group.key) continue;
    const NameGroup& apart = group.key.find(' ') == std::string::npos ? groups_[other] : group;
    const bool person =
        apart.type == NameType::kPerson && !is_handle(group.key) && !is_handle(groups_[other].key);
    if (person || (group.known() && groups_[other].known())) continue;
    if (group.known()) {
      at->second = g;
      merge(other, g);
    } else {
      merge(g, other);
    }
  }
}

// Does the text say that it is no company? Orbex Labs makes the network Orbex.
bool NameGroups::is_something_else(const NameGroup& group) const {
  return group.votes.of(NameType::kNetwork) >= kStatedKind ||
         group.votes.of(NameType::kProduct) >= kStatedKind ||
         group.votes.of(NameType::kAsset) >= kStatedKind;
}

}  // namespace talkgraph::extract
