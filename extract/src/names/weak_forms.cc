// NameGroups: names that a list shares with ordinary words or other things.
#include <algorithm>

#include "names/name_groups.h"

namespace talkgraph::extract {

// "Orb" for Orb Network, where the text also has the name in full; in lower
// case only where that is in lower case too.
void NameGroups::merge_weak_forms() {
  for (GroupIndex g = 0; g < groups_.size(); ++g) {
    const NameGroup& group = groups_[g];
    if (group.members.empty() || group.known()) continue;
    const Candidate& first = candidates_[group.members[0]];
    if (first.source != CandidateSource::kGazetteer) continue;
    const std::uint32_t meant = entry_meant(group);
    const GazetteerEntry& entry = gazetteer_.entries()[meant];
    const auto full = by_entry_.find(meant);
    if (full != by_entry_.end() && !groups_[full->second].members.empty()) {
      if (group.key.size() == 1 && context_votes(group, entry) < 0.2F) continue;
      const bool ordinary = text_.has(first.tokens.begin, kCommonWord | kFunctionWord);
      if (!ordinary || !written_small(group) || written_small(groups_[full->second])) {
        merge(g, full->second);
      }
      continue;
    }
    const float needed = group.key.size() == 1 ? 0.7F : 0.5F;  // a letter may stand for anything
    if (context_votes(group, entry) >= needed && !written_small(group)) {
      groups_[g].entry = meant;
      by_entry_[meant] = g;
    }
  }
}

// Which of the entries that share the weak form: the one that the text also names in full, or
// for whose type it speaks most.
std::uint32_t NameGroups::entry_meant(const NameGroup& group) const {
  constexpr float kNamedInFull = 5.0F;
  const Candidate& first = candidates_[group.members[0]];
  const auto match = gazetteer_.longest(text_.words(first.tokens.begin, first.tokens.end));
  if (match.words != first.tokens.size()) return first.index;
  const auto speaking_for = [&](std::uint32_t entry) {
    const auto full = by_entry_.find(entry);
    const bool named = full != by_entry_.end() && !groups_[full->second].members.empty();
    float sum = named ? kNamedInFull : 0.0F;
    for (const std::uint32_t member : group.members) {
      sum += candidates_[member].votes.of(gazetteer_.entries()[entry].type);
    }
    return sum;
  };
  std::uint32_t meant = first.index;
  float most = speaking_for(meant);
  for (const GazetteerForm& form : match.forms) {
    const bool fits = form.weak && form.written.size() == first.tokens.size() &&
                      form.written[0] == text_.token(first.tokens.begin).text;
    if (!fits || form.entry == meant || speaking_for(form.entry) <= most) continue;
    meant = form.entry;
    most = speaking_for(form.entry);
  }
  return meant;
}

// How much speaks for a thing of the entry's kind, if nothing speaks louder for
// another.
float NameGroups::context_votes(const NameGroup& group, const GazetteerEntry& entry) const {
  const NameTypeSet types = entry.alternatives | name_type_bit(entry.type);
  TypeVotes votes;
  for (const std::uint32_t member : group.members) votes.add(candidates_[member].votes);
  if (((types >> static_cast<unsigned>(votes.best())) & 1U) == 0) return 0;
  float sum = 0;
  for (std::size_t type = 0; type < kNameTypes; ++type) {
    if ((types >> type) & 1U) sum += votes.scores[type];
  }
  return sum;
}

bool NameGroups::written_small(const NameGroup& group) const {
  return std::any_of(group.members.begin(), group.members.end(), [&](std::uint32_t member) {
    return !text_.looks_like_name(candidates_[member].tokens.begin);
  });
}

// A name that a list has for one thing among others most likely names that.
void NameGroups::add_prior_of_weak_form(NameGroup& group) const {
  const Candidate& first = candidates_[group.members[0]];
  if (first.source != CandidateSource::kGazetteer || written_small(group)) return;
  group.votes.add(gazetteer_.entries()[entry_meant(group)].type, 0.8F);
}

// An accepted name of the type that a list has for it is that entry, unless
// another group is already.
void NameGroups::take_entry(GroupIndex group) {
  const Candidate& first = candidates_[groups_[group].members[0]];
  if (first.source != CandidateSource::kGazetteer) return;
  const std::uint32_t meant = entry_meant(groups_[group]);
  const bool fits = gazetteer_.entries()[meant].type == groups_[group].type;
  if (fits && by_entry_.try_emplace(meant, group).second) groups_[group].entry = meant;
}

// "We listed Orbchain and ORC": a chain of which the text mostly names the coin.
bool NameGroups::is_coin_here(const NameGroup& group) const {
  const GazetteerEntry& entry = gazetteer_.entries()[*group.entry];
  if (entry.type != NameType::kNetwork || (entry.alternatives & kAssetBit) == 0) return false;
  std::size_t coins = 0;
  for (const std::uint32_t member : group.members) {
    const TypeVotes& votes = candidates_[member].votes;
    const float asset = votes.of(NameType::kAsset);
    coins += asset >= kPlainCue && asset > votes.of(NameType::kNetwork) ? 1 : 0;
  }
  return 2 * coins > group.members.size();
}

// "founder Kobe", "a system called Zanzibar": what a list has for a place, of which the text
// says each time that it is something else.
std::optional<NameType> NameGroups::told_instead_of_place(const NameGroup& group) const {
  constexpr float kCalledSo = 2.2F;
  if (gazetteer_.entries()[*group.entry].type != NameType::kPlace || group.members.empty()) {
    return std::nullopt;
  }
  std::optional<NameType> told;
  for (const std::uint32_t member : group.members) {
    const std::uint32_t begin = candidates_[member].tokens.begin;
    const std::string_view before = begin > 0 ? text_.lower(begin - 1) : std::string_view();
    const TypeVotes& votes = candidates_[member].votes;
    const NameType best = votes.best();
    std::optional<NameType> here;
    if (before == "founder" || before == "cofounder" || before == "co-founder") {
      here = NameType::kPerson;
    } else if ((before == "called" || before == "named") && best != NameType::kPlace &&
               votes.of(best) >= kCalledSo) {
      here = best;
    }
    if (!here || (told && *told != *here)) return std::nullopt;
    told = here;
  }
  return told;
}

}  // namespace talkgraph::extract
