#include "read/roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "read/find_word.h"
#include "read/interview_words.h"
#include "read/organization_name.h"
#include "read/person_match.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxVoices = 200;
constexpr std::size_t kMaxReadBytes = 600;
constexpr std::uint32_t kMaxLeadBytes = 6000;

// What speaks for a voice being the one who asks.
struct Profile {
  std::size_t turns = 0;
  std::size_t bytes = 0;
  std::size_t questions = 0;  // turns that end with one
  int phrases = 0;            // of hosts, less those of guests
  double score = 0;
};

constexpr std::array kHostPhrases = {
    "welcome to the",     "welcome back to",       "my guest",          "our guest",
    "thanks for joining", "thank you for joining", "tell us about",     "joined by",
    "joining me",         "welcome to another",    "our next question", "our panel",
    "introduce yourself", "introduce yourselves"};
constexpr std::array kGuestPhrases = {
    "thanks for having",   "thank you for having", "thank you for inviting",
    "thanks for inviting", "happy to be here",     "great to be here",
    "glad to be here",     "great question",       "good question"};

template <std::size_t N>
bool has_one_of(std::string_view text, const std::array<const char*, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return find_word(text, phrase) != text.npos; });
}

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
  const bool person = find_word(label, "person") != label.npos;
  return person || find_word(label, "unknown") != label.npos ? "audience" : "";
}

bool is_question_label(const Voice& voice) {
  if (voice.kind != LabelKind::kRole) return false;
  const std::string label = to_lower(voice.label);
  return label.starts_with('q') || label.find("question") != label.npos || label.ends_with(" q");
}

bool is_answer_label(const Voice& voice) {
  const std::string label = to_lower(voice.label);
  return voice.kind == LabelKind::kRole && (label == "a" || label.starts_with("answer"));
}

class Assigner {
 public:
  Assigner(const Page& page, const Conversation& conversation, const std::string& title)
      : page_(page),
        conversation_(conversation),
        title_(title),
        roles_(conversation.voices.size()),
        profiles_(conversation.voices.size()) {}

  std::vector<std::string> run() {
    for (std::size_t i = 0; i < roles_.size(); ++i) roles_[i] = role_by_form(i);
    survey();
    const std::vector<std::size_t> open = open_voices();
    if (open.empty()) return std::move(roles_);
    std::vector<std::size_t> asking;
    if (!has_asking_role()) asking = find_askers(open);
    assign(open, asking);
    return std::move(roles_);
  }

 private:
  const Voice& voice(std::size_t i) const { return conversation_.voices[i]; }

  std::string role_by_form(std::size_t i) const {
    switch (voice(i).part) {
      case Part::kAsks:
        return "interviewer";
      case Part::kAnswers:
        return "interviewee";
      case Part::kTalks:
        return "speaker";
      case Part::kLabelled:
        break;
    }
    // Questions after a talk come from the audience.
    if (is_question_label(voice(i))) return is_talk() ? "audience" : "interviewer";
    if (is_answer_label(voice(i))) return is_talk() ? "speaker" : "interviewee";
    return named_role(voice(i));
  }

  // A talk with labelled questions behind it.
  bool is_talk() const {
    return !conversation_.contributions.empty() && !conversation_.contributions.front().label;
  }

  bool has_asking_role() const { return std::any_of(roles_.begin(), roles_.end(), is_asking_role); }

  void survey() {
    for (const Contribution& said : conversation_.contributions) {
      Profile& profile = profiles_[said.voice];
      const bool first = profile.turns++ < 2;
      profile.bytes += said.span.size();
      const std::string tail = visible_tail(page_.text, page_.markup, said.span, 200);
      profile.questions += tail.find('?') != tail.npos;
      if (!first) continue;
      const std::string head =
          visible_text(page_.text, page_.markup, said.span, kMaxReadBytes).bytes;
      profile.phrases += has_one_of(head, kHostPhrases);
      profile.phrases -= has_one_of(head, kGuestPhrases);
    }
  }

  std::vector<std::size_t> open_voices() const {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < roles_.size() && open.size() < kMaxVoices; ++i) {
      if (roles_[i].empty()) open.push_back(i);
    }
    return open;
  }

  bool is_declared(std::size_t i) const {
    const auto& speakers = page_.head.speakers;
    return std::any_of(speakers.begin(), speakers.end(), [&](const FrontMatterValue& speaker) {
      return match_person(voice(i).label, speaker.text) > 0;
    });
  }

  // Share of questions, brevity, phrases of hosts, the name of a medium, and not
  // being among the declared guests: each is weak, together they rarely err.
  double score(std::size_t i, std::size_t all_bytes, bool some_declared) const {
    const Profile& p = profiles_[i];
    if (p.turns == 0) return 0;
    double score = static_cast<double>(p.questions) / static_cast<double>(p.turns);
    score -= 0.5 * static_cast<double>(p.bytes) /
             static_cast<double>(std::max<std::size_t>(all_bytes, 1));
    score += 0.4 * std::clamp(p.phrases, -1, 1);
    if (looks_like_organization(voice(i).label)) score += 0.5;
    if (some_declared && !is_declared(i)) score += 0.3;
    return score;
  }

  // Those who ask, the surest first; empty where nobody stands out.
  std::vector<std::size_t> find_askers(const std::vector<std::size_t>& open) {
    if (open.size() < 2) return {};
    std::size_t bytes = 0;
    bool some_declared = false;
    for (const std::size_t i : open) {
      bytes += profiles_[i].bytes;
      some_declared |= is_declared(i);
    }
    std::vector<std::size_t> ranked = open;
    for (const std::size_t i : open) profiles_[i].score = score(i, bytes, some_declared);
    std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t a, std::size_t b) {
      return profiles_[a].score > profiles_[b].score;
    });
    const double best = profiles_[ranked[0]].score;
    // In a dialogue the other one's score is what counts; in a panel many ask a
    // little, and the one who asks must ask a lot.
    const double rest = open.size() == 2 ? profiles_[ranked[1]].score : median(ranked);
    if (profiles_[ranked[0]].turns < 2 || best - rest < 0.25) return {};
    std::vector<std::size_t> askers = {ranked[0]};
    for (std::size_t k = 1; k + 1 < ranked.size() && k < 3; ++k) {
      const Profile& next = profiles_[ranked[k]];
      const bool much = next.turns * 3 >= profiles_[ranked[0]].turns;
      if (!much || best - next.score > 0.2 || next.score - rest < 0.25) break;
      askers.push_back(ranked[k]);
    }
    return askers;
  }

  double median(const std::vector<std::size_t>& ranked) const {
    return profiles_[ranked[ranked.size() - (ranked.size() + 1) / 2]].score;
  }

  // A show says so in its title, before the dialogue, or when it greets.
  bool is_show() const {
    if (!page_.head.episode.text.empty() || speaks_of_show(title_)) return true;
    const auto& said = conversation_.contributions;
    if (said.empty()) return false;
    const std::uint32_t lead = std::min<std::uint32_t>(said.front().span.begin, kMaxLeadBytes);
    if (speaks_of_show(slice(page_.text, {0, lead}))) return true;
    for (std::size_t i = 0; i < std::min<std::size_t>(said.size(), 3); ++i) {
      const std::string head =
          visible_text(page_.text, page_.markup, said[i].span, kMaxReadBytes).bytes;
      const bool greets = find_word(head, "welcome") != head.npos;
      if (greets && speaks_of_show(head)) return true;
    }
    return false;
  }

  void assign(const std::vector<std::size_t>& open, const std::vector<std::size_t>& askers) {
    const auto asks = [&](std::size_t i) {
      return std::find(askers.begin(), askers.end(), i) != askers.end();
    };
    const bool asked = !askers.empty() || has_asking_role();
    // Where a medium asks, it interviews, be it on the air or in print.
    const bool show =
        is_show() && !(askers.size() == 1 && looks_like_organization(voice(askers[0]).label));
    const std::size_t others = open.size() - askers.size();
    for (const std::size_t i : open) {
      if (asks(i))
        roles_[i] = show ? "host" : others > 1 ? "moderator" : "interviewer";
      else if (!asked)
        roles_[i] = open.size() > 2 ? "panelist" : "speaker";
      else
        roles_[i] = show ? "guest" : others > 1 ? "panelist" : "interviewee";
    }
  }

  const Page& page_;
  const Conversation& conversation_;
  const std::string& title_;
  std::vector<std::string> roles_;
  std::vector<Profile> profiles_;
};

}  // namespace

std::vector<std::string> assign_roles(const Page& page, const Conversation& conversation,
                                      const std::string& title) {
  return Assigner(page, conversation, title).run();
}

bool is_asking_role(const std::string& role) {
  return role == "interviewer" || role == "host" || role == "moderator";
}

}  // namespace talkgraph::extract
