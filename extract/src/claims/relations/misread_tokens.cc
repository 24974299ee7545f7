#include "claims/relations/misread_objects.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

// "Acme is among our coins", where everybody knows Acme; "our token is an ERC-20".
bool is_not_issued(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  const Mention* object = match.target->mention;
  const bool one_of_several = is_among(context.view.lower(anchor), {"coins", "tokens"}) &&
                              context.view.names().is_listed(match.target->entity);
  const bool kind = object != nullptr && object->tokens.begin > context.sentence.tokens.begin &&
                    is_among(context.view.lower(object->tokens.begin - 1), {"a", "an"});
  const std::uint32_t next = object != nullptr ? object->tokens.end : 0;
  const bool noun = kind && next < context.sentence.tokens.end &&
                    is_among(context.view.lower(next), {"token", "coin", "stablecoin"});
  // "Acme is our most traded coin": they trade it.
  const bool traded = anchor > context.sentence.tokens.begin &&
                      is_among(context.view.lower(anchor - 1),
                               {"traded", "popular", "liquid", "active", "favourite", "favorite"});
  // "trading for two coins: Acme", where everybody knows Acme
  const std::uint32_t begin = context.sentence.tokens.begin;
  const bool listed =
      object != nullptr && object->tokens.begin > begin + 1 &&
      is_among(context.view.lower(object->tokens.begin - 1), {":", "(", "–", "—"}) &&
      is_among(context.view.lower(object->tokens.begin - 2), {"coins", "tokens", "stablecoins"}) &&
      context.view.names().is_listed(match.target->entity);
  return one_of_several || traded || listed || (kind && !noun);
}

}  // namespace talkgraph::extract
