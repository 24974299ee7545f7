#include "names/name_groups.h"

#include <algorithm>

#include "names/abbreviation_pairs.h"
#include "names/company_cues.h"
#include "names/name_evidence.h"
#include "names/nicknames.h"
#include "names/own_votes.h"
#include "names/phrases.h"

namespace talkgraph::extract {
namespace {

constexpr float kOffered = 0.8F;      // for a product that bears a company's name
constexpr float kMostLearned = 1.0F;  // mentions that models judge
// What the text, a list or the name says so loudly needs no guess: names hidden from
// the lists in conference transcripts had the right type more often so (0.80 of 3,764
// in a document) than with models asked about all (0.79) or none (0.77).
constexpr float kStatedPlainly = 0.8F;

std::string join_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (word == "-") continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

// "The Courier" as a label is the Courier of the text.
std::string without_article(std::string name) {
  return name.starts_with("the ") ? name.substr(4) : name;
}

}  // namespace

std::vector<std::string> words_of_key(const std::string& key) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < key.size()) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    out.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

NameGroups::NameGroups(const NameText& text, const Gazetteer& gazetteer,
                       const std::vector<Candidate>& candidates)
    : text_(text), gazetteer_(gazetteer), candidates_(candidates) {
  group_of_candidate_.assign(candidates.size(), 0);
}

void NameGroups::resolve() {
  add_speakers();
  add_candidates();
  merge_explained_names();
  merge_weak_forms();
  decide_types();
  merge_full_names();
  merge_parts_of_persons();
  merge_ends_of_persons();
  merge_domains();
  merge_handles();
  merge_projects();
  merge_short_organizations();
  merge_short_events();
  merge_idle_words();
  merge_spellings();
  decide_types();
  vote_for_tickers();
  accept();
}

std::optional<std::uint32_t> NameGroups::group_of_speaker(std::uint32_t speaker) const {
  return group_of_speaker_[speaker];
}

NameGroups::GroupIndex NameGroups::group_of_key(const std::string& key) {
  const auto [at, added] = by_key_.try_emplace(key, static_cast<GroupIndex>(groups_.size()));
  if (added) groups_.emplace_back().key = key;
  return at->second;
}

NameGroups::GroupIndex NameGroups::group_of_entry(std::uint32_t entry) {
  const auto [at, added] = by_entry_.try_emplace(entry, static_cast<GroupIndex>(groups_.size()));
  if (added) {
    groups_.emplace_back().entry = entry;
    groups_.back().type = gazetteer_.entries()[entry].type;
  }
  return at->second;
}

void NameGroups::join(GroupIndex group, std::uint32_t candidate) {
  groups_[group].members.push_back(candidate);
  group_of_candidate_[candidate] = group;
  if (groups_[group].key.empty()) groups_[group].key = text_.key(candidates_[candidate].tokens);
}

void NameGroups::merge(GroupIndex from, GroupIndex into) {
  if (from == into) return;
  for (const std::uint32_t member : groups_[from].members) join(into, member);
  groups_[from].members.clear();
  std::sort(groups_[into].members.begin(), groups_[into].members.end());
  groups_[into].announced = groups_[into].announced || groups_[from].announced;
  if (!groups_[into].entry) groups_[into].entry = groups_[from].entry;
  if (!groups_[into].speaker) groups_[into].speaker = groups_[from].speaker;
  groups_[from].speaker.reset();
  for (auto& group : group_of_speaker_) {
    if (group == from) group = into;
  }
}

// A speaker whom the gazetteer knows under this full name is that entry.
void NameGroups::add_speakers() {
  const std::vector<SpeakerLabel>& speakers = text_.transcript().speakers;
  group_of_speaker_.resize(speakers.size());
  for (std::uint32_t i = 0; i < speakers.size(); ++i) {
    if (speakers[i].name.empty()) continue;
    const PhraseWords name = split_phrases({speakers[i].name})[0];
    std::vector<WordId> words;
    for (const std::string& word : name.lower) words.push_back(text_.word_id(word));
    const Gazetteer::Match known = gazetteer_.longest(words);
    std::optional<GroupIndex> group;
    for (const GazetteerForm& form : known.forms) {
      const NameType type = gazetteer_.entries()[form.entry].type;
      const bool fits = !speakers[i].is_organization || type != NameType::kPerson;
      if (known.words == words.size() && !form.weak && fits && !group) {
        group = group_of_entry(form.entry);
      }
    }
    if (!group) group = group_of_key(without_article(join_words(name.lower)));
    groups_[*group].speaker = i;
    if (groups_[*group].key.empty()) groups_[*group].key = join_words(name.lower);
    group_of_speaker_[i] = group;
  }
}

void NameGroups::add_candidates() {
  for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
    const Candidate& candidate = candidates_[i];
    if (candidate.source == CandidateSource::kSpeaker) {
      join(*group_of_speaker_[candidate.index], i);
    } else if (candidate.source == CandidateSource::kGazetteer && candidate.certain) {
      join(group_of_entry(candidate.index), i);
    } else {
      // A form in lower case stands for itself: it begins with a blank.
      const bool small = !text_.looks_like_name(candidate.tokens.begin) &&
                         candidate.source == CandidateSource::kGazetteer;
      join(group_of_key((small ? " " : "") + text_.key(candidate.tokens)), i);
    }
  }
}

void NameGroups::merge_explained_names() {
  for (const SameThing& pair : find_explained_names(text_, candidates_)) {
    const GroupIndex longer = group_of_candidate_[pair.longer];
    const GroupIndex shorter = group_of_candidate_[pair.shorter];
    if (pair.announced) groups_[longer].announced = groups_[shorter].announced = true;
    // What a company's acronym stands for the text knows better than a list.
    const bool acronym = groups_[shorter].type == NameType::kOrganization &&
                         groups_[longer].type == NameType::kOrganization &&
                         text_.token(candidates_[pair.shorter].tokens.begin).all_caps;
    if (groups_[shorter].entry && groups_[longer].entry && !acronym) continue;
    if (groups_[shorter].known() && !groups_[longer].known()) {
      merge(longer, shorter);
    } else {
      merge(shorter, longer);
    }
  }
}

void NameGroups::decide_types() {
  for (NameGroup& group : groups_) {
    if (group.members.empty() && !group.speaker) continue;
    if (group.entry) {
      group.type = type_of_entry(group);
    } else if (group.speaker) {
      group.type = is_house_speaking(group) ? NameType::kOrganization : NameType::kPerson;
    } else {
      group.votes = own_votes(text_, fullest_name(group));
      for (const std::uint32_t member : group.members) group.votes.add(candidates_[member].votes);
      add_prior_of_weak_form(group);
      if (bears_company_name(group)) group.votes.add(NameType::kProduct, kOffered);
      group.type = type_of(group);
    }
  }
  vote_for_namesakes();
  vote_for_house();
}

// The longest of its names, which tells most of what it is; but what is mostly called by
// its letters is seldom what these say.
TokenRange NameGroups::fullest_name(const NameGroup& group) const {
  TokenRange longest = candidates_[group.members[0]].tokens;
  if (text_.token(longest.begin).all_caps) return longest;
  for (const std::uint32_t member : group.members) {
    const TokenRange name = candidates_[member].tokens;
    if (name.size() > longest.size()) longest = name;
  }
  return longest;
}

// A device that bears its maker's name is the maker where the text names its officers, its
// staff or the work that one had there, and whatever has a chief executive is a company.
NameType NameGroups::type_of_entry(const NameGroup& group) const {
  const GazetteerEntry& entry = gazetteer_.entries()[*group.entry];
  const bool maker = (entry.alternatives & kOrganizationBit) != 0;
  // "worked at Orbex", "studied at Harbour", which is a town, too
  if (maker && (entry.type == NameType::kProduct || entry.type == NameType::kPlace) &&
      std::any_of(group.members.begin(), group.members.end(), [&](auto member) {
        return names_house_here(text_, candidates_[member].tokens);
      })) {
    return NameType::kOrganization;
  }
  if (const auto other = told_instead_of_place(group)) return *other;
  if (entry.type != NameType::kProduct) {
    return is_coin_here(group) ? NameType::kAsset : entry.type;
  }
  const PostSet telling = maker ? kOfficerPost | kStaffPost : PostSet{kOfficerPost};
  const bool house = (posts_at(group) & telling) != 0 ||
                     std::any_of(group.members.begin(), group.members.end(), [&](auto member) {
                       return speaks_for_house(text_, candidates_[member].tokens) ||
                              is_named_as_company(text_, candidates_[member].tokens);
                     });
  return house ? NameType::kOrganization : entry.type;
}

// "Orbex Go", where Orbex is a company of the text.
bool NameGroups::bears_company_name(const NameGroup& group) const {
  const auto first = by_key_.find(group.key.substr(0, group.key.find(' ')));
  if (first == by_key_.end() || first->first == group.key) return false;
  const NameGroup& company = groups_[first->second];
  if (company.members.empty()) return false;
  return company.type == NameType::kExchange ||
         (company.type == NameType::kOrganization &&
          company.votes.of(NameType::kOrganization) >= kPlainCue);
}

// What models make of the mentions; however often they agree, it weighs no more
// than one thing that the text says.
TypeVotes NameGroups::learned_votes(const NameGroup& group) const {
  TypeVotes votes;
  for (const std::uint32_t member : group.members) votes.add(candidates_[member].learned);
  const float most = kMostLearned / static_cast<float>(group.members.size());
  for (float& score : votes.scores) score *= std::min(most, 1.0F);
  return votes;
}

NameType NameGroups::type_of(const NameGroup& group) const {
  TypeVotes votes = group.votes;
  if (votes.of(votes.best()) < kStatedPlainly) votes.add(learned_votes(group));
  // Exchanges are talked about as companies are, too.
  const bool traded_at = group.votes.of(NameType::kExchange) >= kPlainCue;
  const NameType best = is_house(group, votes.best()) ? NameType::kOrganization : votes.best();
  const bool venue = traded_at && !is_called_company(group);
  return best == NameType::kOrganization && venue ? NameType::kExchange : best;
}

bool NameGroups::is_name(const NameGroup& group) const {
  if (group.announced) return true;
  return !is_placeholder(group) && is_supported(text_, candidates_, group);
}

// "Alice" and "Bob" together are figures in an example. Needs both, as a Bob
// alone may be somebody.
bool NameGroups::is_placeholder(const NameGroup& group) const {
  static constexpr std::string_view kFigures[] = {"alice", "bob", "carol",  "charlie",
                                                  "dave",  "eve", "mallory"};
  if (group.known() ||
      std::find(std::begin(kFigures), std::end(kFigures), group.key) == std::end(kFigures)) {
    return false;
  }
  return by_key_.count("alice") > 0 && by_key_.count("bob") > 0;
}

void NameGroups::accept() {
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    NameGroup& group = groups_[g];
    if (!group.members.empty() && !group.known() && is_name(group)) take_entry(g);
    group.accepted = group.speaker || (!group.members.empty() && (group.entry || is_name(group)));
  }
}

}  // namespace talkgraph::extract
