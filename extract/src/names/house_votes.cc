// NameGroups: the company of which the text's "our exchange" speaks.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "names/name_groups.h"
#include "names/own_votes.h"
#include "names/venue_cues.h"

namespace talkgraph::extract {
namespace {

constexpr float kOwnVenue = 0.8F;
constexpr float kNamesakes = 1.0F;  // for the company whose name two products bear

// Of media's names that are one word, besides newspapers'.
constexpr auto kMediaEndings = std::to_array<std::string_view>(
    {"beat",   "blog",    "board",  "brief",   "buzz",    "cast",  "coin",  "crypto",
     "daily",  "desk",    "feed",   "insider", "journal", "lab",   "labs",  "mag",
     "media",  "monitor", "news",   "paper",   "pod",     "post",  "press", "radio",
     "report", "review",  "studio", "talk",    "times",   "today", "watch", "weekly"});

}  // namespace

// "Tidecast", who has a chief editor, or the page's publisher.
bool NameGroups::tells_medium(const NameGroup& group, const std::string& lower) const {
  const bool ends = is_newspaper(lower) ||
                    std::any_of(kMediaEndings.begin(), kMediaEndings.end(),
                                [&](std::string_view end) { return lower.ends_with(end); });
  return ends || (posts_at(group) & kAnyPost) != 0 ||
         lower == fold_name(text_.transcript().publisher);
}

// A company or a medium: it says so, or it asks under one word that is nobody's name
// and of which the text or its ending tells that media have it.
bool NameGroups::is_house_speaking(const NameGroup& group) const {
  const SpeakerLabel& speaker = text_.transcript().speakers[*group.speaker];
  const std::string& name = speaker.name;
  const std::string lower = to_lower(name);
  const NameWordClasses classes = text_.lexicon().classes(text_.lexicon().vocabulary().find(lower));
  // "author: Sarah" is somebody, though one word mostly is a medium.
  if (speaker.is_organization) return (classes & kGivenName) == 0;
  constexpr std::size_t kShortest = 4;  // letters; less may be initials
  if (speaker.role != "interviewer" || name.size() < kShortest || name != speaker.label)
    return false;
  const bool capital = name[0] >= 'A' && name[0] <= 'Z';
  const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
  return capital && letters && (classes & (kGivenName | kSurname)) == 0 &&
         tells_medium(group, lower);
}

// What posts there does the text tell?
PostSet NameGroups::posts_at(const NameGroup& group) const {
  PostSet posts = 0;
  for (const std::uint32_t member : group.members) posts |= candidates_[member].posts;
  return posts;
}

// Nobody is the COO of a thing: what has officers is a company, though it is talked
// about as a product is. Networks have founders, but officers they have none, either.
bool NameGroups::is_house(const NameGroup& group, NameType type) const {
  if (type == NameType::kNetwork) return (posts_at(group) & kOfficerPost) != 0;
  if (type != NameType::kProduct) return false;
  return (posts_at(group) & (kOfficerPost | kFounderPost | kStaffPost)) != 0;
}

// "Orbex" beside Orbex Card and Orbex Earn: the company after which both are called.
void NameGroups::vote_for_namesakes() {
  auto families = sizes_of_families();
  for (NameGroup& group : groups_) {
    if (group.members.empty() || group.known() || group.key.find(' ') != std::string::npos)
      continue;
    if (group.type != NameType::kProduct || families[group.key] < 2) continue;
    group.votes.add(NameType::kOrganization, kNamesakes);
    group.type = type_of(group);
  }
}

// "Orbex Ventures": its name says that it is something else than an exchange.
bool NameGroups::is_called_company(const NameGroup& group) const {
  const std::uint32_t last = candidates_[group.members[0]].tokens.end - 1;
  return text_.lexicon().head_types(text_.words(last, last + 1)) == kOrganizationBit;
}

bool NameGroups::tells_own_venue() const {
  for (std::uint32_t i = 0; i < text_.size(); ++i) {
    if (is_own_venue(text_, i)) return true;
  }
  return false;
}

// "COO of Orbex" and "our exchange": Orbex is one, if of all organisations of which the
// text tells a post it is the one named most.
void NameGroups::vote_for_house() {
  if (!tells_own_venue()) return;
  NameGroup* house = nullptr;
  std::size_t runner_up = 0;
  for (NameGroup& group : groups_) {
    if ((posts_at(group) & kAnyPost) == 0) continue;
    const std::size_t most = house == nullptr ? 0 : house->members.size();
    runner_up = std::max(runner_up, std::min(most, group.members.size()));
    if (group.members.size() > most) house = &group;
  }
  if (house == nullptr || house->known() || is_called_company(*house) ||
      house->members.size() <= runner_up)
    return;
  house->votes.add(NameType::kExchange, kOwnVenue);
  house->type = type_of(*house);
}

}  // namespace talkgraph::extract
