// "Jane, my boss at Acme", "our friends at Acme".
#pragma once

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Does the title or noun at `anchor` belong to a house that is named behind it, and not to that
// for which "my" stands?
bool is_post_elsewhere(const MatchContext& context, const PatternMatch& match,
                       std::uint32_t anchor);

// "We developed it with our friends at Acme": they are there.
bool is_where_friends_are(const MatchContext& context, const PatternMatch& match,
                          std::uint32_t anchor);

// "our partner, Jane Roe,": one whom the company works with.
bool is_partner_of_house(const MatchContext& context, const PatternMatch& match,
                         std::uint32_t anchor);

// "Jane (founder of Acme), Tom": what is said in brackets is said of who stands before them.
bool is_in_brackets_before(const MatchContext& context, const PatternMatch& match);

}  // namespace talkgraph::extract
