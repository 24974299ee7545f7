#include "claims/people/spoken_persons.h"

#include <algorithm>
#include <utility>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// How far behind the verb its "with" may stand: "spoke exclusively with".
constexpr std::uint32_t kMostToPreposition = 3;

// "Core developer." between two sentences about somebody.
constexpr std::uint32_t kMostInPassing = 4;

bool is_talk(std::string_view word) {
  return is_among(word, {"spoke",   "speaks",   "speak",  "speaking", "talked",  "talks",   "talk",
                         "talking", "sat",      "sits",   "sit",      "sitting", "chatted", "chats",
                         "chat",    "chatting", "caught", "catches",  "catch",   "catching"});
}

}  // namespace

void SpokenPersons::begin(const Sentence& sentence) {
  const bool same_place = sentence_ != nullptr && sentence_->block == sentence.block &&
                          sentence_->turn == sentence.turn;
  const bool same_talk = sentence_ != nullptr && sentence_->turn && sentence.turn;
  const bool prose = sentence_ != nullptr && !sentence_->turn && !sentence.turn;
  if (same_place) {
    if (!current_.all.empty()) earlier_.clear();
    const bool passing = prose || sentence_->tokens.size() <= kMostInPassing;
    if (!current_.all.empty() || !passing) recent_ = std::move(current_);
  } else {
    // "Is Jane still there?" - "She left."
    Named last = current_.all.empty() ? std::move(recent_) : std::move(current_);
    earlier_.clear();
    if (same_talk) earlier_ = std::move(last);
    if (prose && block_.size() == 1) earlier_.all.push_back(*block_.begin());
    recent_.clear();
    block_.clear();
  }
  current_.clear();
  sentence_ = &sentence;
  const Participant* host = participants_->speaker(sentence);
  introduces_guest_ = host != nullptr && host->asks && (introduces_guest_ && same_place);
  for (std::uint32_t i = sentence.tokens.begin;
       host != nullptr && host->asks && i + 1 < sentence.tokens.end; ++i) {
    introduces_guest_ =
        introduces_guest_ || (view_->lower(i) == "guest" &&
                              is_among(view_->lower(i + 1), {"in", "on", "is", "today", "for"}));
  }
}

void SpokenPersons::note(const Mention& person) {
  if (!current_.all.empty() && current_.all.front() != person.entity && is_interviewed(person)) {
    current_.interviewee = person.entity;
  }
  current_.all.push_back(person.entity);
  block_.insert(person.entity);
}

// "spoke to Jane", "interviewed the CEO of Acme, Jane".
bool SpokenPersons::is_interviewed(const Mention& person) const {
  for (std::uint32_t i = person.tokens.begin; i-- > sentence_->tokens.begin;) {
    const Mention* other = view_->mention_at(i);
    if (other != nullptr && view_->type_of(*other) == "Person") return false;
    const std::string_view word = view_->lower(i);
    if (is_among(word, {"interviewed", "interviews", "interviewing"})) return true;
    if (!is_among(word, {"to", "with"})) continue;
    for (std::uint32_t n = 1; n <= kMostToPreposition && i >= sentence_->tokens.begin + n; ++n) {
      if (is_talk(view_->lower(i - n))) return true;
    }
  }
  return false;
}

bool SpokenPersons::talks(EntityIndex person) const {
  const Participant* speaker = participants_->speaker(*sentence_);
  const Participant* addressee = participants_->addressee(*sentence_);
  return (speaker != nullptr && speaker->entity == person) ||
         (addressee != nullptr && addressee->entity == person);
}

std::optional<EntityIndex> SpokenPersons::one_of(const Named& named) {
  const EntityIndex first = named.all.front();
  const bool only = std::all_of(named.all.begin(), named.all.end(),
                                [&](EntityIndex person) { return person == first; });
  return only ? std::optional(first) : named.interviewee;
}

std::optional<EntityIndex> SpokenPersons::he() const {
  Named others = earlier_;
  std::erase_if(others.all, [&](EntityIndex person) { return talks(person); });
  for (const Named* persons : {&current_, &recent_, &std::as_const(others)}) {
    if (persons->all.empty()) continue;
    if (const auto one = one_of(*persons)) return one;
    break;
  }
  return guest_in_lead();
}

// Before the talk "he" is most likely the guest, once named in the same paragraph.
std::optional<EntityIndex> SpokenPersons::guest_in_lead() const {
  const Participant* guest = participants_->only_answerer();
  if (introduces_guest_) return guest == nullptr ? std::nullopt : guest->entity;
  if (sentence_->zone != Zone::kLead) return std::nullopt;
  const bool named = guest != nullptr && guest->entity && block_.contains(*guest->entity);
  return named ? guest->entity : std::nullopt;
}

}  // namespace talkgraph::extract
