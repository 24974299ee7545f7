// What the words of a rule seem to say of two names, but do not.
#pragma once

#include <cstdint>

#include "claims/rules/claim_rule.h"
#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Does the word or title at `anchor`, by which the rule was found, mean something else
// here than the rule takes it for, or belong to somebody else than the match's source?
bool is_misread(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
                std::uint32_t anchor);

}  // namespace talkgraph::extract
