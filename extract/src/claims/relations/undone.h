// What a sentence tells and takes back, or tells of a time that is over.
#pragma once

#include <cstdint>

#include "claims/relations/matcher.h"

namespace talkgraph::extract {

// "We signed up for Acme and cancelled", "hired a manager in Peru and fired him".
bool is_undone(const MatchContext& context, const PatternMatch& match);

// "I came from Acme University": studied there, for all that is said.
bool is_left_school(const MatchContext& context, const PatternMatch& match, std::uint32_t from);

}  // namespace talkgraph::extract
