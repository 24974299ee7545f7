#include "claims/misreadings.h"

#include <algorithm>

#include "claims/lists.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

// "After the hack at Acme we ...": there, something happened; "thanks to someone at Acme,
// we ...": somebody else is there.
bool is_at_mishap(const TextView& view, const Sentence& sentence, std::uint32_t anchor) {
  return view.lower(anchor) == "at" && anchor > sentence.tokens.begin &&
         is_among(
             view.lower(anchor - 1),
             {"incident", "hack",    "hacks",    "breach",  "collapse",   "exploit",   "attack",
              "failure",  "outage",  "crash",    "scandal", "fraud",      "theft",     "mess",
              "disaster", "problem", "problems", "event",   "conference", "situation", "drama",
              "losses",   "someone", "somebody", "people",  "friend",     "friends"});
}

// "We joined the Safe Coin Alliance", "We are a partner of Acme": the company, for
// which the speaker works.
bool is_of_company(const MatchContext& context, const PatternMatch& match) {
  const Mention* subject = match.source->mention;
  const Participant* speaker = context.participants.speaker(context.sentence);
  return subject != nullptr && subject->kind == MentionKind::kPronoun &&
         is_among(context.view.lower(subject->tokens.begin), {"we", "us"}) && speaker != nullptr &&
         speaker->organization && !speaker->by_theme &&
         speaker->organization != match.target->entity && speaker->organization != speaker->entity;
}

bool is_in_list_of(const MatchContext& context, const Mention& first, const Mention& last) {
  const auto list = list_behind(context.view, context.sentence, first);
  return std::find(list.begin(), list.end(), &last) != list.end();
}

// "Jane interviews Tom, the CEO of Acme": Tom is.
bool is_title_of_other(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* subject = match.source->mention;
  std::uint32_t at = match.title->tokens.begin;
  while (at > context.sentence.tokens.begin && view.is(at - 1, WordClass::kDeterminer)) --at;
  if (subject == nullptr || at < context.sentence.tokens.begin + 2 || view.lower(at - 1) != ",") {
    return false;
  }
  const Mention* before = view.mention_to(at - 2);
  return before != nullptr && before->kind == MentionKind::kName &&
         view.type_of(*before) == "Person" && before->entity != subject->entity &&
         subject->tokens.end <= before->tokens.begin && !is_in_list_of(context, *subject, *before);
}

// "Acme's CEO Jane Roe for Bell": she is Acme's, who is named before the title.
bool is_title_at_other(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  const std::uint32_t begin = context.sentence.tokens.begin;
  std::uint32_t at = match.title->tokens.begin;
  if (body == nullptr || body->tokens.begin < match.title->tokens.end) return false;
  if (at > begin && is_possessive_mark(view.lower(at - 1))) --at;
  const Mention* before = at > begin ? view.mention_to(at - 1) : nullptr;
  return before != nullptr && before->kind == MentionKind::kName &&
         is_body(view.type_of(*before)) && before->entity != body->entity;
}

// "We are live in Peru".
bool is_adjective(const TextView& view, const Sentence& sentence, std::uint32_t word) {
  while (word > sentence.tokens.begin && view.is(word - 1, WordClass::kAdverb)) --word;
  return word > sentence.tokens.begin && view.is(word - 1, WordClass::kBe);
}

}  // namespace

bool is_misread(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
                std::uint32_t anchor) {
  const std::string_view word = context.view.lower(anchor);
  if (match.title && (is_title_of_other(context, match) || is_title_at_other(context, match))) {
    return true;
  }
  if (rule.relation == "WORKS_FOR") {
    const bool joint = match.title || word.starts_with("join") ||
                       is_among(word, {"part", "partner", "sponsor", "member", "of"});
    return is_at_mishap(context.view, context.sentence, anchor) ||
           (joint && is_of_company(context, match));
  }
  if (rule.relation == "FOUNDED") {
    return is_among(word, {"open", "opened", "create", "created", "launch", "launched", "build",
                           "built"}) &&
           is_of_company(context, match);
  }
  return rule.relation == "LOCATED_IN" && word == "live" &&
         is_adjective(context.view, context.sentence, anchor);
}

}  // namespace talkgraph::extract
