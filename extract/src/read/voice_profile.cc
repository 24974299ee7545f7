#include "read/voice_profile.h"

#include <algorithm>
#include <array>
#include <cmath>
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
constexpr double kClearLeadOfHosts = 0.3;    // who share the asking
constexpr double kClearLeadOfOneTurn = 0.8;  // who asks once, and nothing but this
constexpr std::size_t kFewTurns = 3;         // of who is asked once
constexpr std::size_t kMaxAskers = 3;
constexpr std::size_t kTurnsOfQuestion = 10;  // who asks with others asks once in as many
constexpr std::size_t kTurnsOfCohost = 6;     // and speaks once in as many of the first one's

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

// All who may ask or answer.
struct Company {
  std::size_t bytes = 0;
  std::size_t turns = 0;
  bool some_declared = false;
  bool some_titled = false;
};

// How much longer somebody's turns are than the others': twice as long is 1.
double relative_length(const VoiceProfile& p, const Company& all) {
  const auto mean = [](std::size_t bytes, std::size_t turns) {
    return static_cast<double>(bytes + 1) / static_cast<double>(std::max<std::size_t>(turns, 1));
  };
  return std::clamp(std::log2(mean(p.bytes, p.turns) / mean(all.bytes, all.turns)), -1.0, 1.0);
}

// Share of questions, brevity, phrases of hosts, the name of a medium, and not
// being among the declared guests: each is weak, together they rarely err.
double asking_score(const VoiceProfile& p, const Company& all) {
  if (p.turns == 0) return 0;
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
  };
  double score = share(p.questions, p.turns) - 0.5 * share(p.bytes, all.bytes);
  score -= 0.1 * relative_length(p, all);
  score += 0.4 * std::clamp(p.phrases, -1, 1);
  if (p.is_organization) score += 0.5;
  if (all.some_declared && !p.declared) score += 0.3;
  if (all.some_titled && !p.titled) score += 0.3;
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

// How many stand above the widest gap between scores that is wide enough: hosts who share
// the asking and have one guest, or one who asks alone; 0 if there is no such gap.
std::size_t count_above_widest_gap(const std::vector<VoiceProfile>& profiles,
                                   const std::vector<std::size_t>& ranked,
                                   const std::vector<double>& scores, double least) {
  double widest = 0;
  std::size_t above = 0;
  for (std::size_t k = 1; k < ranked.size() && k <= kMaxAskers; ++k) {
    const VoiceProfile& last = profiles[ranked[k - 1]];
    if (k > 1 && (last.questions * kTurnsOfQuestion < last.turns ||
                  last.turns * kTurnsOfCohost < profiles[ranked[0]].turns)) {
      break;
    }
    const double gap = scores[ranked[k - 1]] - scores[ranked[k]];
    if (gap < (k == 1 ? least : kClearLeadOfHosts) || gap <= widest) continue;
    widest = gap;
    above = k;
  }
  return above;
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
  Company all;
  for (const std::size_t i : open) {
    all.bytes += profiles[i].bytes;
    all.turns += profiles[i].turns;
    all.some_declared |= profiles[i].declared;
    all.some_titled |= profiles[i].titled;
  }
  std::vector<double> scores(profiles.size());
  for (const std::size_t i : open) scores[i] = asking_score(profiles[i], all);
  std::vector<std::size_t> ranked = open;
  // Where two converse, one remark of somebody else tells nothing of who asks.
  const auto converses = [&](std::size_t i) { return profiles[i].turns > kFewTurns; };
  if (std::count_if(open.begin(), open.end(), converses) >= 2) {
    std::erase_if(ranked, [&](std::size_t i) { return profiles[i].turns < 2; });
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  const VoiceProfile& first = profiles[ranked[0]];
  const bool once = first.turns < 2;
  if (once && (open.size() > 2 || profiles[ranked[1]].turns > kFewTurns)) return {};
  // In a panel many ask a little, and those who ask must stand out from the middle one.
  const double least = once ? kClearLeadOfOneTurn : kClearLead;
  const double best = scores[ranked[0]];
  const double middle = scores[ranked[ranked.size() / 2]];
  std::size_t askers = best - middle >= least ? 1 : 0;
  while (askers > 0 && askers + 1 < ranked.size() && askers < kMaxAskers) {
    const bool much = profiles[ranked[askers]].turns * 3 >= first.turns;
    const double score = scores[ranked[askers]];
    if (!much || best - score > 0.2 || score - middle < kClearLead) break;
    ++askers;
  }
  ranked.resize(std::max(askers, count_above_widest_gap(profiles, ranked, scores, least)));
  return ranked;
}

}  // namespace talkgraph::extract
