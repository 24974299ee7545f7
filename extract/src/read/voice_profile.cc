#include "read/voice_profile.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "read/find_word.h"
#include "read/introductions.h"
#include "read/organization_name.h"
#include "read/person_match.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kGreetingBytes = 1000;
constexpr std::size_t kGreetingTurns = 2;
constexpr std::size_t kTailBytes = 200;
constexpr double kClearLead = 0.25;
constexpr double kClearLeadOfOneTurn = 0.8;  // who asks once, and nothing but this
constexpr std::size_t kFewTurns = 3;         // of who is asked once
constexpr std::size_t kMaxAskers = 3;

constexpr std::array kHostPhrases = {"welcome to",
                                     "welcome back to",
                                     "good to have you",
                                     "great to have you",
                                     "pleasure to have you",
                                     "to have you with us",
                                     "to have you here",
                                     "to have you on",
                                     "joining us",
                                     "my next guest",
                                     "our guests",
                                     "two guests",
                                     "three guests",
                                     "today's episode",
                                     "today’s episode",
                                     "in this episode",
                                     "my guest",
                                     "our guest",
                                     "thanks for joining",
                                     "thank you for joining",
                                     "tell us about",
                                     "joined by",
                                     "joining me",
                                     "welcome to another",
                                     "our next question",
                                     "our panel",
                                     "introduce yourself",
                                     "introduce yourselves"};
constexpr std::array kGuestPhrases = {"for having me",
                                      "for inviting me",
                                      "for inviting us",
                                      "for having us",
                                      "pleasure to be",
                                      "excited to be here",
                                      "honored to be",
                                      "thanks for the invitation",
                                      "thank you for the invitation",
                                      "thanks for having",
                                      "thank you for having",
                                      "thank you for inviting",
                                      "thanks for inviting",
                                      "happy to be here",
                                      "great to be here",
                                      "glad to be here",
                                      "great question",
                                      "good question"};

bool is_declared(const Voice& voice, const Page& page) {
  if (voice.kind == LabelKind::kRole || voice.kind == LabelKind::kUnknown) return false;
  const auto& speakers = page.head.speakers;
  return std::any_of(speakers.begin(), speakers.end(), [&](const FrontMatterValue& speaker) {
    return match_person(voice.label, speaker.text) > 0;
  });
}

// Share of questions, brevity, phrases of hosts, the name of a medium, and not
// being among the declared guests: each is weak, together they rarely err.
double asking_score(const VoiceProfile& p, std::size_t all_bytes, bool some_declared,
                    bool some_titled) {
  if (p.turns == 0) return 0;
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
  };
  double score = share(p.questions, p.turns) - 0.5 * share(p.bytes, all_bytes);
  score += 0.4 * std::clamp(p.phrases, -1, 1);
  if (p.is_organization) score += 0.5;
  if (some_declared && !p.declared) score += 0.3;
  if (some_titled && !p.titled) score += 0.3;
  return score;
}

// Whom the lead says it is talked with, or whose office it tells.
std::vector<std::string> find_guests(const Page& page, const Conversation& conversation) {
  std::vector<std::string> guests;
  if (conversation.contributions.empty()) return guests;
  const Contribution& first = conversation.contributions.front();
  const Span lead{0, first.label ? first.label->begin : first.span.begin};
  for (const Introduction how : {Introduction::kInterviewWith, Introduction::kOffice}) {
    if (const auto guest = find_introduced(page, lead, how)) guests.push_back(guest->name);
  }
  return guests;
}

bool is_one_of(const Voice& voice, const std::vector<std::string>& guests) {
  const bool named = voice.kind == LabelKind::kFullName || voice.kind == LabelKind::kSingleName;
  if (!named || voice.label.empty()) return false;
  return std::any_of(guests.begin(), guests.end(), [&](const std::string& guest) {
    return match_person(voice.label, guest) > 0;
  });
}

}  // namespace

std::vector<VoiceProfile> profile_voices(const Page& page, const Conversation& conversation,
                                         std::string_view title) {
  std::vector<VoiceProfile> profiles(conversation.voices.size());
  const std::vector<std::string> guests = find_guests(page, conversation);
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    profiles[i].declared = is_declared(conversation.voices[i], page);
    const Voice& voice = conversation.voices[i];
    profiles[i].titled = voice.kind == LabelKind::kFullName && !voice.label.empty() &&
                         title.find(voice.label) != title.npos;
    profiles[i].titled |= is_one_of(voice, guests);
    profiles[i].is_organization = looks_like_organization(conversation.voices[i].label);
  }
  for (const Contribution& said : conversation.contributions) {
    VoiceProfile& profile = profiles[said.voice];
    profile.bytes += said.span.size();
    const std::string tail = visible_tail(page.text, page.markup, said.span, kTailBytes);
    profile.questions += tail.find('?') != tail.npos;
    if (profile.turns++ >= kGreetingTurns) continue;
    const std::string head = visible_text(page.text, page.markup, said.span, kGreetingBytes).bytes;
    profile.phrases += has_one_of(head, kHostPhrases);
    profile.phrases -= has_one_of(head, kGuestPhrases);
  }
  return profiles;
}

std::vector<std::size_t> find_askers(const std::vector<VoiceProfile>& profiles,
                                     const std::vector<std::size_t>& open) {
  if (open.size() < 2) return {};
  std::size_t bytes = 0;
  bool some_declared = false;
  bool some_titled = false;
  for (const std::size_t i : open) {
    bytes += profiles[i].bytes;
    some_declared |= profiles[i].declared;
    some_titled |= profiles[i].titled;
  }
  std::vector<double> scores(profiles.size());
  for (const std::size_t i : open)
    scores[i] = asking_score(profiles[i], bytes, some_declared, some_titled);
  std::vector<std::size_t> ranked = open;
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  // In a dialogue the other one's score is what counts; in a panel many ask a
  // little, and the one who asks must stand out from the middle one.
  const double best = scores[ranked[0]];
  const double rest = scores[ranked[ranked.size() / 2]];
  const bool once = profiles[ranked[0]].turns < 2;
  if (once && (open.size() > 2 || profiles[ranked[1]].turns > kFewTurns)) return {};
  if (best - rest < (once ? kClearLeadOfOneTurn : kClearLead)) return {};
  std::vector<std::size_t> askers = {ranked[0]};
  for (std::size_t k = 1; k + 1 < ranked.size() && k < kMaxAskers; ++k) {
    const bool much = profiles[ranked[k]].turns * 3 >= profiles[ranked[0]].turns;
    const double score = scores[ranked[k]];
    if (!much || best - score > 0.2 || score - rest < kClearLead) break;
    askers.push_back(ranked[k]);
  }
  return askers;
}

}  // namespace talkgraph::extract
