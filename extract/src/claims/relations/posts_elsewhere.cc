#include "claims/relations/posts_elsewhere.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {

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

}  // namespace talkgraph::extract
