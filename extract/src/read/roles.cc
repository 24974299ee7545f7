#include "read/roles.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "read/announced_roles.h"
#include "read/find_word.h"
#include "read/organization_name.h"
#include "read/person_match.h"
#include "read/shows.h"
#include "read/voice_profile.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostHosts = 3;
constexpr int kSameInitials = 65;  // what match_person gives for initials

// The role that a label names itself, or nothing.
std::string named_role(const Voice& voice) {
  if (voice.kind == LabelKind::kUnknown) return "audience";
  if (voice.kind != LabelKind::kRole) return {};
  const std::string label = to_lower(voice.label);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 21> kRoles = {{
      {"audience", "audience"},
      {"attendee", "audience"},
      {"crowd", "audience"},
      {"member", "audience"},
      {"student", "audience"},
      {"listener", "audience"},
      {"viewer", "audience"},
      {"caller", "audience"},
      {"moderator", "moderator"},
      {"host", "host"},
      {"cohost", "host"},
      {"co-host", "host"},
      {"interviewer", "interviewer"},
      {"interviewee", "interviewee"},
      {"guest", "guest"},
      {"panelist", "panelist"},
      {"panellist", "panelist"},
      {"presenter", "speaker"},
      {"reporter", "interviewer"},
      {"journalist", "interviewer"},
      {"analyst", "interviewer"},
  }};
  for (const auto& [word, role] : kRoles) {
    if (find_word(label, word) != label.npos) return std::string(role);
  }
  constexpr std::array kUnnamed = {"person", "unknown", "man", "woman", "lady", "guy", "someone"};
  return has_one_of(label, kUnnamed) ? "audience" : "";
}

// "Jane (Host):"
std::string role_beside(const Voice& voice) {
  if (voice.aside.empty() || classify_label(voice.aside) != LabelKind::kRole) return {};
  Voice role;
  role.label = voice.aside;
  role.kind = LabelKind::kRole;
  return named_role(role);
}

bool is_question_label(const Voice& voice) {
  if (voice.kind != LabelKind::kRole) return false;
  const std::string label = to_lower(voice.label);
  return label.starts_with('q') || label.find("question") != label.npos || label.ends_with(" q");
}

class Assigner {
 public:
  Assigner(const Page& page, const Conversation& conversation, const std::string& title)
      : page_(page),
        conversation_(conversation),
        title_(title),
        roles_(conversation.voices.size()),
        profiles_(profile_voices(page, conversation, title)),
        same_as_(conversation.voices.size()) {
    join_initials();
    if (conversation.contributions.empty()) return;
    for (AnnouncedRole& one :
         find_announced_roles(page, conversation.contributions.front().span.begin)) {
      announced_names_.push_back(std::move(one.name));
      announced_roles_.push_back(std::move(one.role));
    }
  }

  std::vector<std::string> run() {
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (!same_as_[i]) roles_[i] = role_by_form(i);
    }
    const std::vector<std::size_t> open = open_voices();
    if (!assign_to_floor(open)) {
      assign(open, asks_much(open) ? std::vector<std::size_t>() : find_askers(profiles_, open));
    }
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (same_as_[i]) roles_[i] = roles_[*same_as_[i]];
    }
    return std::move(roles_);
  }

 private:
  // "AM" for Ada Marrow, who is labelled by her full name first: one voice.
  void join_initials() {
    std::vector<std::string> full_names;
    std::vector<std::size_t> voices;
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (voice(i).kind != LabelKind::kFullName || voice(i).label.empty()) continue;
      full_names.push_back(voice(i).label);
      voices.push_back(i);
    }
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (voice(i).kind != LabelKind::kInitials || !voice(i).full_name.empty()) continue;
      const auto who = best_person(voice(i).label, full_names);
      if (!who || match_person(voice(i).label, full_names[*who]) < kSameInitials) continue;
      same_as_[i] = voices[*who];
      VoiceProfile& profile = profiles_[voices[*who]];
      profile.turns += profiles_[i].turns;
      profile.bytes += profiles_[i].bytes;
      profile.questions += profiles_[i].questions;
      profile.phrases += profiles_[i].phrases;
    }
  }

  const Voice& voice(std::size_t i) const { return conversation_.voices[i]; }

  std::string role_by_form(std::size_t i) const {
    switch (voice(i).part) {
      case Part::kAsks:
        return named_voices() > 3 ? "moderator" : "interviewer";
      case Part::kAnswers:
        return "interviewee";
      case Part::kTalks:
        return "speaker";
      case Part::kLabelled:
        break;
    }
    if (is_talker(i)) return "speaker";
    const std::string named = named_role(voice(i));
    if (!named.empty()) return named;
    if (const std::string told = role_beside(voice(i)); !told.empty()) return told;
    if (const std::string key = declared_role(voice(i)); !key.empty()) return key;
    if (const std::string said = announced_role(voice(i)); !said.empty()) return said;
    // Questions after a talk or to several people come from the audience.
    const bool talk = conversation_.opens_with_talk;
    if (is_question_label(voice(i))) return talk || named_voices() > 1 ? "audience" : "interviewer";
    if (is_answer_label(voice(i))) return talk ? "speaker" : "interviewee";
    return {};
  }

  // "hosts: [Jane Roe]" in the front matter. Of guests it is not as sure that they never ask.
  std::string declared_role(const Voice& voice) const {
    if (voice.label.empty()) return {};
    std::vector<std::string> names;
    for (const FrontMatterValue& speaker : page_.head.speakers) names.push_back(speaker.text);
    const auto who = best_person(voice.full_name.empty() ? voice.label : voice.full_name, names);
    if (!who || !is_asking_role(page_.head.speakers[*who].role)) return {};
    return page_.head.speakers[*who].role;
  }

  // "Moderator: Jane Roe" before the dialogue.
  std::string announced_role(const Voice& voice) const {
    if (announced_names_.empty() || voice.label.empty() || named_voices() < 2) return {};
    const auto who =
        best_person(voice.full_name.empty() ? voice.label : voice.full_name, announced_names_);
    return who ? announced_roles_[*who] : std::string();
  }

  // The one who talks before the first label.
  bool is_talker(std::size_t i) const {
    const auto& said = conversation_.contributions;
    return conversation_.opens_with_talk && !said.empty() && !said.front().label &&
           said.front().voice == i;
  }

  std::size_t named_voices() const {
    const auto& voices = conversation_.voices;
    return static_cast<std::size_t>(std::count_if(voices.begin(), voices.end(), [](const Voice& v) {
      return v.kind != LabelKind::kRole && v.kind != LabelKind::kUnknown;
    }));
  }

  bool has_asking_role() const { return std::any_of(roles_.begin(), roles_.end(), is_asking_role); }

  // Has somebody a role that asks, and not for one question among many?
  bool asks_much(const std::vector<std::size_t>& open) const {
    constexpr std::size_t kTurnsToOneAsking = 8;
    std::size_t most = 0;
    for (const std::size_t i : open) most = std::max(most, profiles_[i].turns);
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (is_asking_role(roles_[i]) && profiles_[i].turns * kTurnsToOneAsking > most) return true;
    }
    return false;
  }

  std::vector<std::size_t> open_voices() const {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (roles_[i].empty() && !same_as_[i]) open.push_back(i);
    }
    return open;
  }

  // Who has no role yet where somebody talks most: they ask from the floor.
  bool assign_to_floor(const std::vector<std::size_t>& open) {
    std::size_t all = 0, talked = 0;
    for (std::size_t i = 0; i < profiles_.size(); ++i) {
      all += profiles_[i].bytes;
      if (is_talker(i)) talked = profiles_[i].bytes;
    }
    if (talked == 0 || talked * 2 < all) return false;
    for (const std::size_t i : open) roles_[i] = "audience";
    return true;
  }

  // Shows declare their guests; who talks with them undeclared is of the house.
  // Only where every declared guest has a voice, or it may be one of theirs.
  bool declares_guests_alone(const std::vector<std::size_t>& open) const {
    const auto found = static_cast<std::size_t>(std::count_if(
        open.begin(), open.end(), [&](std::size_t i) { return profiles_[i].declared; }));
    return found > 0 && found == page_.head.speakers.size();
  }

  void assign(const std::vector<std::size_t>& open, const std::vector<std::size_t>& askers) {
    // Where a medium asks, it interviews, be it on the air or in print.
    const bool medium = askers.size() == 1 && looks_like_organization(voice(askers[0]).label);
    const bool show = !medium && is_show(page_, conversation_, title_);
    std::vector<bool> asks(roles_.size(), false);
    for (const std::size_t i : askers) asks[i] = true;
    if (show && declares_guests_alone(open)) {
      for (const std::size_t i : open) {
        if (!profiles_[i].declared && voice(i).kind != LabelKind::kRole) asks[i] = true;
      }
    }
    const bool asked = has_asking_role() || std::find(asks.begin(), asks.end(), true) != asks.end();
    const bool several = open.size() > askers.size() + 1;
    const bool among_hosts = show && named_voices() > 1 && named_voices() <= kMostHosts &&
                             !has_guests(page_, conversation_);
    for (const std::size_t i : open) {
      if (asks[i]) {
        roles_[i] = show ? "host" : several ? "moderator" : "interviewer";
      } else if (!asked) {
        roles_[i] = among_hosts ? "host" : open.size() > 2 ? "panelist" : "speaker";
      } else {
        roles_[i] = show ? "guest" : several ? "panelist" : "interviewee";
      }
    }
  }

  const Page& page_;
  const Conversation& conversation_;
  const std::string& title_;
  std::vector<std::string> roles_;
  std::vector<VoiceProfile> profiles_;
  std::vector<std::optional<std::size_t>> same_as_;  // the voice of the same person
  std::vector<std::string> announced_names_, announced_roles_;
};

}  // namespace

std::vector<std::string> assign_roles(const Page& page, const Conversation& conversation,
                                      const std::string& title) {
  return Assigner(page, conversation, title).run();
}

bool is_answer_label(const Voice& voice) {
  if (voice.kind != LabelKind::kRole) return false;
  const std::string label = to_lower(voice.label);
  return label == "a" || label == "guest" || label == "interviewee" || label.starts_with("answer");
}

bool is_asking_role(const std::string& role) {
  return role == "interviewer" || role == "host" || role == "moderator";
}

}  // namespace talkgraph::extract
