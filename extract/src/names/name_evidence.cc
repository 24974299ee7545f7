#include "names/name_evidence.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr float kMinVotes = 0.3F;          // for any type at all
constexpr float kEnough = 1.0F;            // shape and half the votes together
constexpr float kEnoughRecognized = 0.7F;  // of such a word that the recogniser takes for one
constexpr float kEnoughRare = 0.85F;       // of a word that can hardly be anything but a name
constexpr float kRecognizedOften = 0.5F;   // per mention
constexpr float kToldToken = 1.2F;         // of an acronym that is said to be a token
constexpr float kClearType = 0.38F;        // of the type model's votes for a mention

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// "hashSequence", "ChainStateManager", "tx_hash2"; but not "iOrb" or "webORB".
bool is_like_code(std::string_view text) {
  std::size_t humps = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if ((text[i] >= '0' && text[i] <= '9') || text[i] == '_') return true;
    const bool hump = is_upper(text[i]) && !is_upper(text[i - 1]);
    const bool word_begins = i + 1 < text.size() && !is_upper(text[i + 1]);
    if (hump && word_begins && i > 1 && !is_upper(text[0])) return true;
    humps += hump;
  }
  return humps > 1;
}

// "HODLed", "KYCing", "UTXOs": no names of things.
bool is_inflected_acronym(std::string_view text) {
  for (const std::string_view ending : {"s", "es", "ed", "d", "ing", "able", "er", "ers"}) {
    if (!text.ends_with(ending) || text.size() < ending.size() + 2) continue;
    const std::string_view stem = text.substr(0, text.size() - ending.size());
    if (is_upper(stem[0]) && is_upper(stem.back())) return true;
  }
  return false;
}

class Evidence {
 public:
  Evidence(const NameText& text, const std::vector<Candidate>& candidates, const NameGroup& group)
      : text_(text), candidates_(candidates), group_(group) {
    TypeVotes learned;
    for (const std::uint32_t member : group.members) {
      shape_ += candidates[member].shape;
      learned.add(candidates[member].learned);
    }
    members_ = static_cast<float>(group.members.size());
    first_ = candidates[group.members[0]].tokens;
    votes_ = group.votes.of(group.votes.best());
    for (const std::uint32_t member : group.members) recognized_ += candidates[member].recognized;
    votes_ += recognized_;
    clear_ = learned.best() == group.type && learned.of(learned.best()) >= kClearType * members_;
  }

  bool suffices() const {
    if (shape_ <= 0 || group_.key.size() == 1 || is_mostly_in_lower_case()) return false;
    const bool one_word = first_.size() == 1;
    if (one_word && text_.token(first_.begin).all_caps && votes_ < needed_by_acronym())
      return false;
    // "in" precedes much else than places.
    if (group_.type == NameType::kPlace && recognized_ < kRecognizedOften * members_ &&
        (votes_ < 0.8F || votes_ < 0.2F * members_)) {
      return false;
    }
    // "our token ORB"
    if (one_word && is_new_acronym() && group_.type == NameType::kAsset && votes_ >= kToldToken) {
      return true;
    }
    if (!one_word && shape_ >= 1.0F && (recognized_ >= kRecognizedOften || all_rare())) return true;
    if (one_word && members_ > 1 && is_new_acronym() &&
        recognized_ >= kRecognizedOften * members_) {
      return true;
    }
    if (!one_word && shape_ >= 3.0F) return true;  // said again and again
    const float sum = std::min(shape_, 1.5F) + 0.5F * std::min(votes_, 2.0F);
    if (one_word && is_rare()) {
      if (members_ > 1 && shape_ >= 1.4F) return true;
      if (sum >= kEnoughRecognized && recognized_ >= kRecognizedOften * members_) return true;
      if (sum >= kEnoughRare && (votes_ >= kMinVotes || clear_)) return true;
    }
    return votes_ >= kMinVotes && sum >= kEnough;
  }

 private:
  // Weak cues add up where an acronym is used again and again.
  float needed_by_acronym() const { return members_ > 2 ? 0.9F : 0.7F; }
  // Are all its words of no list but those of persons' names?
  bool all_rare() const {
    for (std::uint32_t i = first_.begin; i < first_.end; ++i) {
      if (text_.has(i, kAnyClass & ~(kGivenName | kSurname))) return false;
    }
    return true;
  }
  bool is_new_acronym() const {
    const Token& token = text_.token(first_.begin);
    return token.all_caps && token.text.size() > 2 && token.text.size() < 7 &&
           !text_.has(first_.begin, kAnyClass) && !is_like_code(token.text);
  }
  bool is_mostly_in_lower_case() const {
    return first_.size() == 1 && text_.token(first_.begin).capitalized &&
           text_.lower_case_count(first_.begin) > group_.members.size();
  }
  // Of no list, never in lower case, and no code.
  bool is_rare() const {
    const Token& token = text_.token(first_.begin);
    if (text_.has(first_.begin, kAnyClass) || token.all_caps || token.text.size() < 4) return false;
    if (text_.lower_case_count(first_.begin) > 0 && token.capitalized) return false;
    return !is_like_code(token.text) && !is_inflected_acronym(token.text);
  }

  const NameText& text_;
  const std::vector<Candidate>& candidates_;
  const NameGroup& group_;
  TokenRange first_;
  float shape_ = 0;
  float votes_ = 0;
  float recognized_ = 0;
  float members_ = 0;
  bool clear_ = false;  // is the type model sure of the type?
};

// "a Ph.D. from Orbex"
bool is_degree(std::string_view key) {
  static constexpr std::string_view kDegrees[] = {
      "ph.d.", "ph.d", "phd", "mba", "emba", "msc", "bsc", "llm", "llb", "masters", "bachelors"};
  return std::find(std::begin(kDegrees), std::end(kDegrees), key) != std::end(kDegrees);
}

bool is_compass_word(std::string_view lower) {
  return lower == "east" || lower == "west" || lower == "north" || lower == "south";
}

// "East-West", "North-South"
bool is_axis(const NameText& text, TokenRange name) {
  return name.size() == 3 && text.token(name.begin + 1).text == "-" &&
         is_compass_word(text.lower(name.begin)) && is_compass_word(text.lower(name.begin + 2));
}

// "Building for the Long Term": nobody is called by ordinary words alone, unless the text
// speaks of them as of a person.
bool is_phrase_as_person(const NameText& text, const std::vector<Candidate>& candidates,
                         const NameGroup& group) {
  constexpr float kSpokenOf = 0.6F;  // by cues of persons
  const TokenRange name = candidates[group.members[0]].tokens;
  if (group.type != NameType::kPerson || name.size() < 2) return false;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (text.token(i).text == "-") continue;
    const bool ordinary = text.has(i, kCommonWord | kFieldWord) && !text.has(i, kGivenName);
    const bool surname = i > name.begin && text.has(i, kSurname);
    if (!ordinary || surname || text.token(i).text.ends_with('.')) return false;
  }
  const std::string_view first = text.lower(name.begin);
  if (first.ends_with('s') && !first.ends_with("ss")) return true;  // "CEO Joins Panel"
  float person = 0;
  for (const std::uint32_t member : group.members) {
    person += candidates[member].votes.of(NameType::kPerson);
  }
  return person < kSpokenOf;
}

}  // namespace

bool is_supported(const NameText& text, const std::vector<Candidate>& candidates,
                  const NameGroup& group) {
  if (is_degree(group.key) || is_phrase_as_person(text, candidates, group)) return false;
  if (is_axis(text, candidates[group.members[0]].tokens)) return false;
  if (group.key == "xyz" && group.type != NameType::kAsset) return false;  // for any name
  return Evidence(text, candidates, group).suffices();
}

}  // namespace talkgraph::extract
