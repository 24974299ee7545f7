#include "claims/relations/undone.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool is_undone(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const std::uint32_t at = match.range.end;
  if (at + 1 >= context.sentence.tokens.end || !is_among(view.lower(at), {"and", "but", "then"})) {
    return false;
  }
  std::uint32_t verb = at + 1;
  while (verb + 1 < context.sentence.tokens.end &&
         (view.is(verb, WordClass::kAdverb) || is_among(view.lower(verb), {"then", "we", "i"}))) {
    ++verb;
  }
  return is_among(view.lower(verb), {"cancelled", "canceled", "fired", "unsubscribed", "dismissed",
                                     "ditched", "regretted"});
}

bool is_left_school(const MatchContext& context, const PatternMatch& match, std::uint32_t from) {
  return context.view.lower(from) == "came" && is_school(context.view, match.target->entity);
}

}  // namespace talkgraph::extract
