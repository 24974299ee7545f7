// What stands where a rule expects the thing that is used, offered, made or held, but is
// something else.
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Each asks of a match's target, `anchor` being the word by which the match was found.

// Whatever the relation: who does something ("the scheme that we used"), or only what the
// target is like.
bool is_no_object(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor,
                  std::string_view relation);
bool is_not_held(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);
bool is_not_used(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);
bool is_not_offered(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);
bool is_not_created(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);
bool is_not_issued(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);
bool is_not_founded(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);

}  // namespace talkgraph::extract
