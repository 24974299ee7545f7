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
    const GazetteerEntry& entry = gazetteer_.entries()[first.index];
    const auto full = by_entry_.find(first.index);
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
      groups_[g].entry = first.index;
      by_entry_[first.index] = g;
    }
  }
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
  group.votes.add(gazetteer_.entries()[first.index].type, 0.8F);
}

// An accepted name of the type that a list has for it is that entry, unless
// another group is already.
void NameGroups::take_entry(GroupIndex group) {
  const Candidate& first = candidates_[groups_[group].members[0]];
  if (first.source != CandidateSource::kGazetteer) return;
  const bool fits = gazetteer_.entries()[first.index].type == groups_[group].type;
  if (fits && by_entry_.try_emplace(first.index, group).second) groups_[group].entry = first.index;
}

}  // namespace talkgraph::extract
