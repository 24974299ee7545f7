// Sentences that begin with their verb: "Worked at Acme for ten years", in what somebody tells
// of a career.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/rules/fillers.h"
#include "claims/rules/pattern.h"

namespace talkgraph::extract {

// Who did what the past tense at `token` says, if it begins a sentence but for words such as
// "then" and dates ("In 2015, joined Acme"): whom the sentences before, of the same voice, are
// of, or who speaks. O(log sentences) and linear in those before.
std::optional<EntityIndex> elided_subject(const MatchContext& context, std::uint32_t token);

// Is a subject that may be left out so all that a pattern has before element `index`, but for a
// gap? Only what people do with their lives is told so.
bool leads_to_subject(const RelationPattern& pattern, std::size_t index);

}  // namespace talkgraph::extract
