#include "claims/relations/misread_titles.h"

#include <algorithm>

#include "claims/text/lists.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool is_in_list_of(const MatchContext& context, const Mention& first, const Mention& last) {
  const auto list = list_behind(context.view, context.sentence, first);
  return std::find(list.begin(), list.end(), &last) != list.end();
}

namespace {

// "Jane interviews Tom, the CEO of Acme": Tom is.
bool is_title_of_other(const MatchContext& context, const PatternMatch& match, std::uint32_t at) {
  const TextView& view = context.view;
  const Mention* subject = match.source->mention;
  while (at > context.sentence.tokens.begin && view.is(at - 1, WordClass::kDeterminer)) --at;
  const std::uint32_t begin = context.sentence.tokens.begin;
  // "and Tom, who is the CEO"
  if (at > begin + 2 && view.is(at - 1, WordClass::kBe) && view.lower(at - 2) == "who") {
    at -= view.lower(at - 3) == "," ? 2 : 1;
  } else if (at < begin + 2 || view.lower(at - 1) != ",") {
    return false;
  }
  if (subject == nullptr || at < begin + 2) return false;
  const Mention* before = view.mention_to(at - 2);
  return before != nullptr && before->kind == MentionKind::kName &&
         view.type_of(*before) == "Person" && before->entity != subject->entity &&
         (subject->tokens.end <= before->tokens.begin || subject->tokens.begin >= at) &&
         !is_in_list_of(context, *subject, *before) && !is_in_list_of(context, *before, *subject);
}

// "with Tom, Acme CEO Jane Roe": hers, who follows.
bool is_title_of_next(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* subject = match.source->mention;
  const Mention* body = match.target->mention;
  const std::uint32_t next = match.title->tokens.end;
  if (subject == nullptr || body == nullptr || next >= context.sentence.tokens.end) return false;
  const Mention* behind = view.mention_from(next);
  return behind != nullptr && view.type_of(*behind) == "Person" &&
         behind->entity != subject->entity && subject->tokens.end <= body->tokens.begin &&
         body->tokens.end <= match.title->tokens.begin;
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

// "the founder of Acme, [investor in] Bell": another post stands nearer.
bool is_behind_other_title(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  if (body == nullptr || body->tokens.begin < match.title->tokens.end + 2) return false;
  std::uint32_t of = body->tokens.begin - 1;
  while (of > match.title->tokens.end && view.is(of, WordClass::kDeterminer)) --of;
  if (!view.is(of, WordClass::kPreposition)) return false;
  for (const TitlePhrase& title : context.titles) {
    if (title.tokens.end != of || title.tokens.begin <= match.title->tokens.end) continue;
    for (std::uint32_t i = match.title->tokens.end; i < title.tokens.begin; ++i) {
      const Mention* other = view.mention_from(i);
      if (other != nullptr && is_body(view.type_of(*other))) return true;
    }
  }
  return false;
}

}  // namespace

bool is_title_of_others(const MatchContext& context, const PatternMatch& match,
                        std::uint32_t anchor) {
  if (!match.title) {
    return context.view.is(anchor, WordClass::kTitleHead) &&
           is_title_of_other(context, match, anchor);
  }
  return is_title_of_other(context, match, match.title->tokens.begin) ||
         is_title_at_other(context, match) || is_title_of_next(context, match) ||
         is_behind_other_title(context, match);
}

}  // namespace talkgraph::extract
