#include "claims/subjects.h"

#include <algorithm>

#include "claims/clause.h"
#include "claims/noun_phrase.h"

namespace talkgraph::extract {
namespace {

// How near a person must stand for a share to be theirs: "I own about 25%".
constexpr std::uint32_t kNearTokens = 4;
constexpr std::uint32_t kMaxBehind = 8;  // "nodes that run today on Acme"

}  // namespace

void SubjectFinder::begin(const Sentence& sentence) {
  if (!states_facts(sentence) || sentence.zone == Zone::kDialogue) last_body_.reset();
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention != nullptr && mention->kind == MentionKind::kName && sentence.zone == Zone::kLead &&
        is_body(view_.type_of(*mention))) {
      last_body_ = mention->entity;
    }
  }
}

bool SubjectFinder::introduces_interview(const Sentence& sentence) const {
  const auto& turns = view_.transcript().turns;
  return sentence.zone == Zone::kLead && !turns.empty() &&
         sentence.span.end <= turns.front().span.begin;
}

std::optional<FigureSubject> SubjectFinder::find(const Sentence& sentence, const Figure& figure,
                                                 const Measure& measure) const {
  if (measure.owner != nullptr) return accept(sentence, *measure.owner, figure, measure);
  const std::uint32_t from = std::min(figure.tokens.begin, measure.tokens.begin);
  const Mention* passed = nullptr;  // the nearest body that is no subject
  for (std::uint32_t i = from; i-- > sentence.tokens.begin;) {
    if (is_barrier(view_, i) && view_.lower(i) != "(" && view_.lower(i) != "-") break;
    if (const auto noun = noun_before_copula(sentence, i)) {
      if (*noun == nullptr) return std::nullopt;
      return accept(sentence, **noun, figure, measure);
    }
    const Mention* mention = view_.mention_at(i);
    if (mention == nullptr) {
      // A subject of its own that nobody knows.
      if (view_.is(i, WordClass::kNominative) && view_.lower(i) != "users") {
        if (view_.lower(i) == "it" && introduces_interview(sentence)) break;
        if (view_.lower(i) == "there" || view_.lower(i) == "people") break;
        return std::nullopt;
      }
      continue;
    }
    if (is_subject(sentence, *mention)) {
      const bool foreign_share = figure.kind == FigureKind::kPercent && measure.head == "share" &&
                                 !is_held(sentence, figure);
      if (foreign_share) return std::nullopt;
      auto subject = accept(sentence, *mention, figure, measure);
      if (!subject && passed != nullptr) subject = accept(sentence, *passed, figure, measure);
      return subject;
    }
    if (passed == nullptr && is_body(view_.type_of(*mention))) passed = mention;
    i = mention->tokens.begin;
  }
  for (std::uint32_t i = figure.tokens.end; i < sentence.tokens.end; ++i) {
    if (is_barrier(view_, i)) break;
    const Mention* mention = view_.mention_from(i);
    const bool ours =
        mention != nullptr && mention->kind == MentionKind::kPronoun && view_.lower(i) == "our";
    if (ours) return accept(sentence, *mention, figure, measure);
  }
  if (auto behind = named_behind(sentence, figure, measure)) return behind;
  if (auto implied = speakers_own(sentence, measure)) return implied;
  const bool relative = figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kMultiple;
  if (relative || !introduces_interview(sentence) || !last_body_) return std::nullopt;
  return FigureSubject{*last_body_, {}};
}

// "5,000 nodes on Acme", "300 projects incubated by us", "a million people use
// Acme".
std::optional<FigureSubject> SubjectFinder::named_behind(const Sentence& sentence,
                                                         const Figure& figure,
                                                         const Measure& measure) const {
  const std::uint32_t from = std::max(figure.tokens.end, measure.tokens.end);
  for (std::uint32_t i = from; i < sentence.tokens.end && i - from < kMaxBehind; ++i) {
    if (is_barrier(view_, i) || view_.lower(i) == ",") return std::nullopt;
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr) continue;
    std::uint32_t before = i;
    while (before > from && view_.is(before - 1, WordClass::kDeterminer)) --before;
    if (before == from) return std::nullopt;
    const std::string_view link = view_.lower(before - 1);
    const bool linked = link == "on" || link == "by" || link == "of" || link == "for" ||
                        link == "in" || link == "at" || words_.joining.contains(link);
    const std::string_view type = view_.type_of(*mention);
    if (!linked || type == "Place" || type == "Person" || type == "Topic") return std::nullopt;
    return accept(sentence, *mention, figure, measure);
  }
  return std::nullopt;
}

// "The team has grown to 300", "Users? About 20 million": where nobody is named,
// what belongs to a company belongs to the speaker's.
std::optional<FigureSubject> SubjectFinder::speakers_own(const Sentence& sentence,
                                                         const Measure& measure) const {
  if (!sentence.turn) return std::nullopt;
  const Participant* speaker = participants_.speaker(sentence);
  if (speaker == nullptr || speaker->asks || !speaker->organization) return std::nullopt;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention != nullptr && mention->kind == MentionKind::kName) return std::nullopt;
    if (view_.is(i, WordClass::kNominative) && view_.lower(i) != "users" &&
        view_.lower(i) != "people" && view_.lower(i) != "there") {
      return std::nullopt;
    }
  }
  const std::uint32_t begin = measure.tokens.begin;
  const bool definite = begin > sentence.tokens.begin &&
                        (view_.lower(begin - 1) == "the" || view_.lower(begin - 1) == "total");
  const bool joined = FigureWords::holds(words_.vague_nouns, measure.head);
  if (!joined && !(definite && words_.group_nouns.contains(measure.head))) return std::nullopt;
  return FigureSubject{*speaker->organization, {}};
}

// "I own 25%", "accounting for 73%": is the nearest verb before the figure one
// of being or having?
bool SubjectFinder::is_held(const Sentence& sentence, const Figure& figure) const {
  for (std::uint32_t i = figure.tokens.begin; i-- > sentence.tokens.begin;) {
    if (is_barrier(view_, i)) return false;
    if (words_.possession.contains(view_.lower(i)) || view_.is(i, WordClass::kBe)) return true;
    const bool noun = FigureWords::holds(words_.measured, view_.lower(i));
    if (view_.is(i, WordClass::kVerb) && !noun) return false;
  }
  return false;
}

// "... and the size is 12 users": the clause speaks of the size, and of its owner
// if it has one (else null).
std::optional<const Mention*> SubjectFinder::noun_before_copula(const Sentence& sentence,
                                                                std::uint32_t verb) const {
  if (!view_.is(verb, WordClass::kBe) || verb == sentence.tokens.begin) return std::nullopt;
  const TokenRange phrase = phrase_to(view_, words_, verb, sentence.tokens.begin);
  if (phrase.size() == 0) return std::nullopt;
  const Mention* last = view_.mention_to(phrase.end - 1);
  if (last != nullptr) {
    // "A benefit of Acme is": the benefit.
    const std::uint32_t begin = last->tokens.begin;
    const bool governed =
        begin > sentence.tokens.begin && view_.is(begin - 1, WordClass::kPreposition);
    return governed ? nullptr : last;
  }
  const Mention* owner = owner_before(view_, phrase.begin, sentence.tokens.begin);
  return owner != nullptr ? owner : name_in(view_, phrase);
}

bool SubjectFinder::is_subject(const Sentence& sentence, const Mention& mention) const {
  const std::uint32_t begin = mention.tokens.begin;
  const bool governed =
      begin > sentence.tokens.begin && view_.is(begin - 1, WordClass::kPreposition);
  if (view_.is_possessive(mention)) return !governed;
  if (mention.kind != MentionKind::kName) return true;
  if (governed) return false;
  const std::uint32_t next = mention.tokens.end;
  return next < sentence.tokens.end &&
         view_.is_any(next, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                                class_bit(WordClass::kAdverb));
}

std::optional<FigureSubject> SubjectFinder::accept(const Sentence& sentence, const Mention& mention,
                                                   const Figure& figure,
                                                   const Measure& measure) const {
  const std::string_view type = view_.type_of(mention);
  if (type == "Place" || type == "Topic") return std::nullopt;
  if (type != "Person") return FigureSubject{mention.entity, mention.tokens};
  // "I own 2% of Acme": the speaker, not whom they work for.
  const bool own_share = figure.kind == FigureKind::kPercent && measure.head == "share" &&
                         view_.lower(mention.tokens.begin) == "i" && is_held(sentence, figure);
  if (own_share) return FigureSubject{mention.entity, mention.tokens};
  if (figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kRank) {
    if (const auto body = organization_of(sentence, mention.entity)) {
      return FigureSubject{*body, mention.tokens};
    }
    const bool near = mention.tokens.end + kNearTokens >= figure.tokens.begin;
    if (figure.kind == FigureKind::kRank || !near || !is_held(sentence, figure)) {
      return std::nullopt;
    }
    return FigureSubject{mention.entity, mention.tokens};
  }
  const bool personal =
      FigureWords::holds(words_.person_nouns, measure.head) || measure.head == "times";
  if (personal) return FigureSubject{mention.entity, mention.tokens};
  const auto body = organization_of(sentence, mention.entity);
  if (!body) return std::nullopt;
  return FigureSubject{*body, mention.tokens};
}

std::optional<EntityIndex> SubjectFinder::organization_of(const Sentence& sentence,
                                                          EntityIndex person) const {
  for (const Participant* participant :
       {participants_.speaker(sentence), participants_.addressee(sentence)}) {
    if (participant != nullptr && participant->entity == person) return participant->organization;
  }
  return std::nullopt;
}

}  // namespace talkgraph::extract
