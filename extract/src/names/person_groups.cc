// NameGroups: names of one person.
#include <algorithm>
#include <map>
#include <set>

#include "base/edit_distance.h"
#include "names/name_groups.h"
#include "names/nicknames.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kShortestForm = 3;     // in letters
constexpr float kSpokenOf = 0.5F;            // by cues of persons
constexpr std::size_t kShortestSurname = 7;  // of those that are compared letter by letter
constexpr std::size_t kLeastLeftOut = 2;     // "Dana" is not short for "Dan"
constexpr std::size_t kNamedOften = 2;       // in full

// The only given name that "Vlad" may be cut from: "vladimir".
std::optional<std::string> full_name_cut_to(const std::string& cut,
                                            const std::set<std::string>& given) {
  const auto full = given.lower_bound(cut);
  if (cut.size() < kShortestForm || full == given.end() || !full->starts_with(cut)) {
    return std::nullopt;
  }
  const auto next = std::next(full);
  const bool unique = next == given.end() || !next->starts_with(cut);
  return unique && full->size() >= cut.size() + kLeastLeftOut ? std::optional(*full) : std::nullopt;
}

// May the given name of the full name `shorter` stand for that of `longer`?
bool is_short_form(const std::string& shorter, const std::string& longer) {
  const std::string_view nickname = std::string_view(shorter).substr(0, shorter.find(' '));
  const std::string_view given = std::string_view(longer).substr(0, longer.find(' '));
  if (nickname.size() >= kShortestForm && given.size() >= nickname.size() + kLeastLeftOut &&
      given.starts_with(nickname)) {
    return true;
  }
  const auto full = full_given_names(nickname);
  return std::find(full.begin(), full.end(), given) != full.end();
}

}  // namespace

bool NameGroups::is_full_person_name(const NameGroup& group) const {
  if (group.type != NameType::kPerson || group.key.find(' ') == std::string::npos) return false;
  return group.known() || (!group.members.empty() && is_name(group));
}

void NameGroups::merge_full_names() {
  merge_misspelt_surnames();
  merge_middle_names();
  merge_short_given_names();
  merge_turned_names();
}

// Is a town of a list spoken of as only people are, "Kano said", and nobody ever there?
bool NameGroups::is_called_as_person(const NameGroup& group) const {
  if (group.speaker || group.type != NameType::kPlace) return false;
  TypeVotes votes;
  for (const std::uint32_t member : group.members) {
    const std::uint32_t begin = candidates_[member].tokens.begin;
    const std::string_view before = begin > 0 ? text_.lower(begin - 1) : std::string_view();
    if (before == "in" || before == "from" || before == "to" || before == "near") return false;
    votes.add(candidates_[member].votes);
  }
  return votes.of(NameType::kPerson) >= kSpokenOf &&
         votes.of(NameType::kPerson) > votes.of(NameType::kPlace);
}

// Of the owners the one whom each mention of the group follows most closely, unless another is
// named more often.
auto NameGroups::named_last(const std::vector<GroupIndex>& owners, const NameGroup& group) const
    -> std::optional<GroupIndex> {
  std::optional<GroupIndex> meant;
  for (const std::uint32_t member : group.members) {
    std::optional<GroupIndex> nearest;
    std::uint32_t from = 0;
    for (const GroupIndex owner : owners) {
      for (const std::uint32_t other : groups_[owner].members) {
        const std::uint32_t at = candidates_[other].tokens.begin;
        if (at >= candidates_[member].tokens.begin || (nearest && at < from)) continue;
        nearest = owner;
        from = at;
      }
    }
    if (!nearest || (meant && *meant != *nearest)) return std::nullopt;
    meant = nearest;
  }
  const bool outdone = meant && std::any_of(owners.begin(), owners.end(), [&](GroupIndex owner) {
                         return groups_[owner].members.size() > groups_[*meant].members.size();
                       });
  return outdone ? std::nullopt : meant;
}

// Of several who share a name's part, all as their given name or all as their surname, the only
// one who talks here, or else the one who alone is named again and again.
auto NameGroups::most_likely_owner(const std::vector<GroupIndex>& owners,
                                   const NameGroup& group) const -> std::optional<GroupIndex> {
  if (owners.size() == 1) return owners[0];
  const std::string& part = group.key;
  const auto begins = [&](GroupIndex g) { return groups_[g].key.starts_with(part + ' '); };
  const auto ends = [&](GroupIndex g) { return groups_[g].key.ends_with(' ' + part); };
  if (!std::all_of(owners.begin(), owners.end(), begins) &&
      !std::all_of(owners.begin(), owners.end(), ends)) {
    return std::nullopt;
  }
  const auto only = [&](const auto& stands_out) -> std::optional<GroupIndex> {
    const auto first = std::find_if(owners.begin(), owners.end(), stands_out);
    if (first == owners.end() || std::find_if(first + 1, owners.end(), stands_out) != owners.end())
      return std::nullopt;
    return *first;
  };
  const auto talks = [&](GroupIndex g) { return groups_[g].speaker.has_value(); };
  if (std::any_of(owners.begin(), owners.end(), talks)) return only(talks);
  if (const auto last = named_last(owners, group)) return last;
  const auto often = [&](GroupIndex g) { return groups_[g].members.size() >= kNamedOften; };
  const auto seldom = [&](GroupIndex g) { return often(g) || groups_[g].members.size() == 1; };
  return std::all_of(owners.begin(), owners.end(), seldom) ? only(often) : std::nullopt;
}

// "Mira", "Lund" or "Mike" for Mira Lund and Michael Orr, unless two persons
// share the part.
void NameGroups::merge_parts_of_persons() {
  std::unordered_map<std::string, std::vector<GroupIndex>> owners;
  std::set<std::string> given;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (!is_full_person_name(groups_[g])) continue;
    given.insert(groups_[g].key.substr(0, groups_[g].key.find(' ')));
    std::set<std::string> parts;
    for (const std::string& word : words_of_key(groups_[g].key)) parts.insert(word);
    // "Max Lund" is also Maxime.
    for (const std::uint32_t member : groups_[g].members) {
      for (std::string& word : words_of_key(text_.key(candidates_[member].tokens))) {
        parts.insert(std::move(word));
      }
    }
    for (const std::string& word : parts) {
      if (word.size() > 1 && !word.ends_with('.')) owners[word].push_back(g);
    }
  }
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    NameGroup& group = groups_[g];
    const bool town = group.entry && is_called_as_person(group);
    if (group.members.empty() || (group.known() && !town) ||
        group.key.find(' ') != std::string::npos) {
      continue;
    }
    auto owner = owners.find(group.key);
    for (const std::string_view full : full_given_names(group.key)) {
      if (owner == owners.end()) owner = owners.find(std::string(full));
    }
    if (owner == owners.end() && group.type == NameType::kPerson) {
      if (const auto full = full_name_cut_to(group.key, given)) owner = owners.find(*full);
    }
    if (owner == owners.end()) continue;
    const auto meant = most_likely_owner(owner->second, group);
    if (!meant || *meant == g) continue;
    if (written_small(group) && !text_.is_without_capitals()) continue;
    if (town) group.entry.reset();
    merge(g, *meant);
  }
}

// "Omar Farsi" for Omar bin Said Farsi: the same first and last name, and only
// one of the two has more between.
void NameGroups::merge_middle_names() {
  std::unordered_map<std::string, std::vector<GroupIndex>> owners;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (!is_full_person_name(groups_[g])) continue;
    const std::string& key = groups_[g].key;
    owners[key.substr(0, key.find(' ')) + key.substr(key.rfind(' '))].push_back(g);
  }
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (!is_full_person_name(groups_[g])) continue;
    const auto owner = owners.find(groups_[g].key);
    if (owner == owners.end() || owner->second.size() != 2) continue;
    const GroupIndex other = owner->second[0] == g ? owner->second[1] : owner->second[0];
    if (other == g || groups_[other].members.empty()) continue;
    if (groups_[g].speaker && groups_[other].speaker) continue;
    if (groups_[g].entry && groups_[other].entry) continue;
    if (groups_[g].known()) {
      merge(other, g);
    } else {
      merge(g, other);
    }
  }
}

// "Guille Torrente" for Guillermo Torrente, "Nick Lund" for Nicholas Lund: one surname,
// and only one who may be called so.
void NameGroups::merge_short_given_names() {
  std::map<std::string, std::vector<GroupIndex>> families;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (is_full_person_name(groups_[g]) && !groups_[g].key.ends_with('.')) {
      families[groups_[g].key.substr(groups_[g].key.rfind(' '))].push_back(g);
    }
  }
  for (const auto& [surname, members] : families) {
    if (members.size() != 2) continue;
    const GroupIndex first = members[0];
    const GroupIndex second = members[1];
    if (groups_[first].entry && groups_[second].entry) continue;
    if (groups_[first].speaker && groups_[second].speaker) continue;
    if (!is_short_form(groups_[first].key, groups_[second].key) &&
        !is_short_form(groups_[second].key, groups_[first].key)) {
      continue;
    }
    if (groups_[first].known()) {
      merge(second, first);
    } else {
      merge(first, second);
    }
  }
}

// "Lund Mira" for Mira Lund: in some countries the family's name comes first.
void NameGroups::merge_turned_names() {
  std::unordered_map<std::string, GroupIndex> by_turned;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const std::vector<std::string> words = words_of_key(groups_[g].key);
    if (words.size() != 2 || !is_full_person_name(groups_[g])) continue;
    const auto other = by_turned.find(groups_[g].key);
    by_turned.try_emplace(words[1] + ' ' + words[0], g);
    if (other == by_turned.end() || words[0] == words[1]) continue;
    if (groups_[g].known() && groups_[other->second].known()) continue;
    if (groups_[g].known()) {
      merge(other->second, g);
    } else {
      merge(g, other->second);
    }
  }
}

// "Mira Lundqvist" and "Mira Lundquist": of one given name, and a long surname with one
// letter amiss.
void NameGroups::merge_misspelt_surnames() {
  std::map<std::string, std::vector<GroupIndex>> by_given;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const std::vector<std::string> words = words_of_key(groups_[g].key);
    if (words.size() != 2 || words[1].size() < kShortestSurname || !is_full_person_name(groups_[g]))
      continue;
    by_given[words[0]].push_back(g);
  }
  for (const auto& [given, members] : by_given) {
    if (members.size() != 2) continue;
    const std::string first = groups_[members[0]].key.substr(given.size() + 1);
    const std::string second = groups_[members[1]].key.substr(given.size() + 1);
    if (groups_[members[0]].known() && groups_[members[1]].known()) continue;
    if (first[0] != second[0] || edit_distance(first, second, 1) > 1) continue;
    const bool keeps_first =
        groups_[members[0]].known() ||
        (!groups_[members[1]].known() &&
         groups_[members[0]].members.size() >= groups_[members[1]].members.size());
    merge(members[keeps_first ? 1 : 0], members[keeps_first ? 0 : 1]);
  }
}

// "Mai Lan" and "van Holt" for Tran Thi Mai Lan and Ada van Holt, unless two
// persons share the end.
void NameGroups::merge_ends_of_persons() {
  std::unordered_map<std::string, std::vector<GroupIndex>> owners;
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    if (!is_full_person_name(groups_[g])) continue;
    const std::string& key = groups_[g].key;
    for (std::size_t at = key.find(' '); at != std::string::npos; at = key.find(' ', at + 1)) {
      if (key.find(' ', at + 1) != std::string::npos) owners[key.substr(at + 1)].push_back(g);
    }
  }
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    // Names of two words that end a person's are no company's, whatever they look like.
    const bool fits = group.type == NameType::kPerson || group.type == NameType::kOrganization;
    if (group.members.empty() || group.known() || !fits) continue;
    const auto owner = owners.find(group.key);
    if (owner == owners.end() || owner->second.size() != 1 || owner->second[0] == g) continue;
    merge(g, owner->second[0]);
  }
}

}  // namespace talkgraph::extract
