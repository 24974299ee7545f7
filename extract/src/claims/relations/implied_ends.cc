#include "claims/relations/implied_ends.h"

#include "claims/text/clause_bounds.h"
#include "claims/text/lists.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

bool is_same_end(const TextView& view, std::uint32_t token, const Mention& name,
                 const Mention* other) {
  if (other == nullptr) return false;
  if (name.entity == other->entity) return true;
  // "A and B invested too", "investors like A and B".
  return token < other->tokens.begin ? is_in_list_to(view, token, *other)
                                     : is_in_list_to(view, other->tokens.begin, name);
}

// "led by Bell, with money from Acme": who did it.
bool is_agent(const TextView& view, std::uint32_t begin, std::uint32_t name) {
  return name > begin && view.lower(name - 1) == "by";
}

// "of the Oslo bank Acme": is the name what a preposition asks for?
bool is_governed(const TextView& view, std::uint32_t begin, std::uint32_t name) {
  while (name > begin && view.is(name - 1, WordClass::kDeterminer)) --name;
  return name > begin &&
         is_among(view.lower(name - 1), {"of", "in", "into", "for", "to", "on", "at", "via"});
}

// "With the takeover of Bell, Acme has": whose clause that is.
bool is_other_subject(const TextView& view, TokenRange sentence, TokenRange anchor,
                      std::uint32_t comma, EntityIndex own) {
  if (view.lower(comma) != "," || !view.is(sentence.begin, WordClass::kPreposition)) return false;
  for (std::uint32_t i = sentence.begin; i < anchor.begin; ++i) {
    if (view.lower(i) == ",") return false;
  }
  const Mention* name = comma + 1 < sentence.end ? view.mention_from(comma + 1) : nullptr;
  return name != nullptr && name->kind == MentionKind::kName && name->entity != own &&
         is_body(view.type_of(*name)) && name->tokens.end < sentence.end &&
         view.is_any(name->tokens.end,
                     class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary));
}

}  // namespace

bool may_be_of_others(const TextView& view, TokenRange sentence, TokenRange anchor, EntityIndex own,
                      const Mention* other) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const bool behind = i >= anchor.end;
    if (behind && is_other_subject(view, sentence, anchor, i, own)) return true;
    if (behind && (view.lower(i) == "," || is_barrier(view, i))) return false;
    const Mention* name = view.mention_from(i);
    if (name == nullptr || name->kind != MentionKind::kName || name->entity == own) continue;
    if (i >= anchor.begin && !(behind && is_governed(view, anchor.end, i))) continue;
    if (!behind && is_agent(view, sentence.begin, i)) continue;
    const std::string_view type = view.type_of(*name);
    const bool doer = is_body(type) || (behind ? type == "Network" : type == "Person");
    if (doer && !is_same_end(view, i, *name, other)) return true;
  }
  return false;
}

std::optional<EntityIndex> implied_end(const MatchContext& context, TokenRange anchor, bool person,
                                       const Mention* other) {
  const Participant* speaker = context.participants.speaker(context.sentence);
  std::optional<EntityIndex> house = context.participants.page_house();
  if (speaker == nullptr && (person || !house)) return std::nullopt;
  if (person) return speaker->entity;
  if (speaker != nullptr) {
    if (speaker->asks) speaker = context.participants.addressee(context.sentence);
    house = speaker == nullptr ? std::nullopt : speaker->organization;
  }
  if (!house) return std::nullopt;
  const bool of_others =
      may_be_of_others(context.view, context.sentence.tokens, anchor, *house, other);
  return of_others ? std::nullopt : house;
}

bool tells_of_speaker(const TextView& view, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = view.lower(i);
    const bool opinion = word == "i" && i + 1 < sentence.tokens.end &&
                         is_among(view.lower(i + 1), {"think", "mean", "guess", "believe", "would",
                                                      "'d", "suppose", "feel"});
    if (is_among(word, {"i", "me", "my", "myself"}) && !opinion) return true;
  }
  return false;
}

bool is_filler(const TextView& view, const Sentence& sentence, std::uint32_t i) {
  return view.lower(i) == "you" && i + 1 < sentence.tokens.end && view.lower(i + 1) == "know";
}

}  // namespace talkgraph::extract
