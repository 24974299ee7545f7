// Candidates that name one thing, and what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "names/candidate.h"
#include "names/gazetteer.h"
#include "names/name_text.h"

namespace talkgraph::extract {

struct NameGroup {
  std::string key;                       // NameText::key of its first mention
  std::optional<std::uint32_t> entry;    // of the gazetteer
  std::optional<std::uint32_t> speaker;  // of the transcript
  std::vector<std::uint32_t> members;    // indexes of candidates
  TypeVotes votes;
  NameType type = NameType::kOrganization;
  bool announced = false;  // the text says that it is a name
  bool accepted = false;

  bool known() const { return entry.has_value() || speaker.has_value(); }
};

// The words of a NameGroup's key.
std::vector<std::string> words_of_key(const std::string& key);

inline constexpr float kPlainCue = 0.5F;  // what one plain cue weighs at the least

class NameGroups {
 public:
  // Refers to its arguments, which must outlive it.
  NameGroups(const NameText& text, const Gazetteer& gazetteer,
             const std::vector<Candidate>& candidates);

  // Puts each candidate where it belongs and decides which groups are names.
  // Groups without members, merged or refused, are not accepted. O(candidates).
  void resolve();

  const std::vector<NameGroup>& groups() const { return groups_; }
  // The group of a speaker's own name; nothing for speakers without name.
  std::optional<std::uint32_t> group_of_speaker(std::uint32_t speaker) const;

 private:
  using GroupIndex = std::uint32_t;

  void add_speakers();
  void add_candidates();
  void merge_weak_forms();
  void merge_explained_names();
  void merge_parts_of_persons();
  std::optional<GroupIndex> most_likely_owner(const std::vector<GroupIndex>& owners,
                                              const NameGroup& group) const;
  std::optional<GroupIndex> named_last(const std::vector<GroupIndex>& owners,
                                       const NameGroup& group) const;
  void vote_for_tickers();
  bool is_ticker(const NameGroup& group) const;
  void merge_ends_of_persons();
  void merge_full_names();
  bool is_called_as_person(const NameGroup& group) const;
  void merge_middle_names();
  void merge_short_given_names();
  void merge_turned_names();
  void merge_misspelt_surnames();
  bool may_be_network(const NameGroup& group) const;
  bool is_something_else(const NameGroup& group) const;
  void merge_domains();
  void merge_handles();
  void merge_projects();
  void merge_short_organizations();
  void merge_short_events();
  void merge_turned_sessions();
  void merge_glued_years();
  void merge_idle_words();
  void merge_spellings();
  std::unordered_map<std::string, std::size_t> sizes_of_families() const;
  void decide_types();
  bool is_house_speaking(const NameGroup& group) const;
  bool tells_medium(const NameGroup& group, const std::string& lower) const;
  bool is_called_company(const NameGroup& group) const;
  bool tells_own_venue() const;
  void vote_for_house();
  TokenRange fullest_name(const NameGroup& group) const;
  bool bears_company_name(const NameGroup& group) const;
  NameType type_of(const NameGroup& group) const;
  NameType type_of_entry(const NameGroup& group) const;
  bool is_coin_here(const NameGroup& group) const;
  std::optional<NameType> told_instead_of_place(const NameGroup& group) const;
  PostSet posts_at(const NameGroup& group) const;
  bool is_house(const NameGroup& group, NameType type) const;
  void vote_for_namesakes();
  TypeVotes learned_votes(const NameGroup& group) const;
  std::uint32_t entry_meant(const NameGroup& group) const;
  void add_prior_of_weak_form(NameGroup& group) const;
  void take_entry(GroupIndex group);
  void accept();

  GroupIndex group_of_key(const std::string& key);
  GroupIndex group_of_entry(std::uint32_t entry);
  void join(GroupIndex group, std::uint32_t candidate);
  void merge(GroupIndex from, GroupIndex into);
  bool is_full_person_name(const NameGroup& group) const;
  bool is_name(const NameGroup& group) const;
  float context_votes(const NameGroup& group, const GazetteerEntry& entry) const;
  bool written_small(const NameGroup& group) const;
  bool is_placeholder(const NameGroup& group) const;

  const NameText& text_;
  const Gazetteer& gazetteer_;
  const std::vector<Candidate>& candidates_;
  std::vector<NameGroup> groups_;
  std::vector<GroupIndex> group_of_candidate_;
  std::vector<std::optional<GroupIndex>> group_of_speaker_;
  std::unordered_map<std::string, GroupIndex> by_key_;
  std::unordered_map<std::uint32_t, GroupIndex> by_entry_;
};

}  // namespace talkgraph::extract
