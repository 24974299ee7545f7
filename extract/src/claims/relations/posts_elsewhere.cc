#include "claims/relations/posts_elsewhere.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool is_where_friends_are(const MatchContext& context, const PatternMatch& match,
                          std::uint32_t anchor) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  if (body == nullptr || body->tokens.begin <= anchor + 2) return false;
  std::uint32_t at = body->tokens.begin;
  while (at > anchor + 2 && view.is(at - 1, WordClass::kDeterminer)) --at;
  return is_among(view.lower(at - 1), {"at", "from"}) &&
         is_among(view.lower(at - 2),
                  {"friends", "friend", "people", "folks", "guys", "someone", "somebody",
                   "everyone", "colleagues", "conference", "event", "meetup", "party", "hack"});
}

bool is_post_elsewhere(const MatchContext& context, const PatternMatch& match,
                       std::uint32_t anchor) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  if (body == nullptr || view.lower(body->tokens.begin) != "my" || body->tokens.end > anchor)
    return false;
  std::uint32_t at = match.title ? match.title->tokens.end : anchor + 1;
  if (view.lower(at) == "over") ++at;
  if (!is_among(view.lower(at), {"at", "in", "from"})) return false;
  while (view.is(at + 1, WordClass::kDeterminer)) ++at;
  const Mention* other = view.mention_from(at + 1);
  return other != nullptr && other->kind == MentionKind::kName && is_body(view.type_of(*other));
}

bool is_partner_of_house(const MatchContext& context, const PatternMatch& match,
                         std::uint32_t anchor) {
  const std::uint32_t at = match.title ? match.title->tokens.begin : anchor;
  return (!match.title || match.title->tokens.size() == 1) && at > context.sentence.tokens.begin &&
         context.view.lower(at) == "partner" &&
         is_among(context.view.lower(at - 1), {"our", "their", "its"});
}

bool is_in_brackets_before(const MatchContext& context, const PatternMatch& match) {
  const Mention* who = match.source->mention;
  const Mention* body = match.target->mention;
  if (who == nullptr || body == nullptr) return false;
  for (std::uint32_t i = body->tokens.end; i < who->tokens.begin; ++i) {
    if (context.view.lower(i) == "(") return false;
    if (context.view.lower(i) == ")") return true;
  }
  return false;
}

}  // namespace talkgraph::extract
