#include "claims/relations/elided_subjects.h"

#include <algorithm>

#include "claims/relations/gap_rules.h"
#include "claims/text/clause.h"
#include "claims/text/sentence_at.h"
#include "claims/text/verb_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr int kMostBack = 12;                      // sentences to who was named last
constexpr std::uint32_t kMostToNextSubject = 400;  // tokens to a subject behind a comma

// The person named first in the sentence, of whom it mostly is: {known, who}, where `known` without
// anybody says that it is of somebody whose name is elsewhere.
struct Teller {
  bool known = false;
  std::optional<EntityIndex> who;
};

Teller person_of(const MatchContext& context, const Sentence& sentence,
                 std::optional<EntityIndex> speaker) {
  const TextView& view = context.view;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    // Who introduces somebody is not spoken of.
    if (is_among(view.lower(i), {"i", "we"})) {
      if (speaker) return {true, speaker};
      continue;
    }
    const Mention* mention = view.mention_at(i);
    if (mention != nullptr && view.type_of(*mention) == "Person") return {true, mention->entity};
    if (is_among(view.lower(i), {"he", "she", "they"})) return {true, {}};
  }
  return {};
}

// "Educated at Acme, Jane Roe codes": what follows the comma has the subject.
bool has_subject_behind(const MatchContext& context, std::uint32_t verb) {
  const TextView& view = context.view;
  const std::uint32_t end = std::min(context.sentence.tokens.end, verb + kMostToNextSubject);
  for (std::uint32_t i = verb + 1; i + 1 < end; ++i) {
    if (view.lower(i) != ",") continue;
    const Mention* mention = view.mention_from(i + 1);
    // "Worked at Acme, Bell and Corp": no subject, but a list.
    const bool acts = mention != nullptr &&
                      view.is_any(mention->tokens.end, class_bit(WordClass::kVerb) |
                                                           class_bit(WordClass::kAuxiliary) |
                                                           class_bit(WordClass::kAdverb));
    const bool somebody = mention != nullptr && (view.type_of(*mention) == "Person" ||
                                                 (is_body(view.type_of(*mention)) && acts));
    if (view.is(i + 1, WordClass::kNominative) || somebody ||
        is_among(view.lower(i + 1), {"the", "our", "their", "his", "her", "my"})) {
      return true;
    }
  }
  return false;
}

bool tells_fame(const MatchContext& context) {
  for (std::uint32_t i = context.sentence.tokens.begin; i + 1 < context.sentence.tokens.end; ++i) {
    if (context.view.lower(i) == "known" && context.view.lower(i + 1) == "for") return true;
  }
  return false;
}

// "Editor of Acme, best known for being the head of Bell": no subject and no verb, but posts.
bool tells_posts_only(const MatchContext& context, std::uint32_t token) {
  const TextView& view = context.view;
  for (std::uint32_t i = context.sentence.tokens.begin; i < context.sentence.tokens.end; ++i) {
    const Mention* mention = view.mention_at(i);
    if ((mention != nullptr && view.type_of(*mention) == "Person") || is_past_tense(view, i) ||
        is_among(view.lower(i), {"who", "which", "whom"}) ||
        view.is_any(i, class_bit(WordClass::kNominative) | class_bit(WordClass::kBe) |
                           class_bit(WordClass::kAuxiliary))) {
      const bool known = view.lower(i) == "being" && i >= 2 && view.lower(i - 2) == "known";
      if (!known) return false;
    }
  }
  if (token + 1 < context.sentence.tokens.end && view.lower(token + 1) == "known") return true;
  // "Founder of Acme." may answer who somebody else is.
  const std::uint32_t begin = context.sentence.span.begin;
  const Sentence* before = begin == 0 ? nullptr : sentence_at(view, begin - 1);
  const bool goes_on = before != nullptr && before->turn == context.sentence.turn;
  if (token > context.sentence.tokens.begin && view.is(token - 1, WordClass::kDeterminer)) {
    return false;  // "And the creator of Acme, Bell."
  }
  return (goes_on || tells_fame(context)) &&
         std::any_of(context.titles.begin(), context.titles.end(),
                     [&](const TitlePhrase& title) { return title.tokens.begin == token; });
}

}  // namespace

std::optional<EntityIndex> elided_subject(const MatchContext& context, std::uint32_t token) {
  const Participant* speaker = context.participants.speaker(context.sentence);
  const std::uint32_t first = token;
  const bool past = token < context.sentence.tokens.end && is_past_tense(context.view, token);
  // "Was hired by Acme", "Have worked at Acme"
  if (past && token > context.sentence.tokens.begin &&
      is_among(context.view.lower(token - 1), {"was", "been", "have", "had", "got"})) {
    --token;
    if (context.view.lower(token) == "been" && token > context.sentence.tokens.begin) --token;
  }
  if (speaker == nullptr || first >= context.sentence.tokens.end ||
      has_subject_behind(context, token)) {
    return std::nullopt;
  }
  const bool acts = past && opens_sentence(context, token);
  if (!acts && !tells_posts_only(context, first)) return std::nullopt;
  const bool tells = !speaker->asks && speaker->entity &&
                     context.view.names().entities[*speaker->entity].type == "Person";
  const auto own = tells ? speaker->entity : std::nullopt;
  const Sentence* last = &context.sentence;
  for (int step = 0; step < kMostBack && last->span.begin > 0; ++step) {
    last = sentence_at(context.view, last->span.begin - 1);
    if (last == nullptr || last->turn != context.sentence.turn) break;
    const Teller teller = person_of(context, *last, own);
    if (teller.known) return teller.who;
  }
  return own;
}

bool leads_to_subject(const RelationPattern& pattern, std::size_t index) {
  const PatternElement& first = pattern.elements.front();
  const bool last = index == 1 || (index == 2 && pattern.elements[1].kind == ElementKind::kGap);
  return last && first.kind == ElementKind::kSource && !first.possessive && !first.implicit &&
         !first.names_only &&
         (is_among(pattern.relation, {"WORKS_FOR", "FOUNDED", "EDUCATED_AT"}) ||
          (pattern.relation == "LOCATED_IN" && first.types.contains("Person")));
}

}  // namespace talkgraph::extract
