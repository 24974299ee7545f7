// What only looks like an investment.
#pragma once

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// "We welcomed Acme as an investor" (it invests), "Acme came on board as our custodian", "we
// paid back Acme", "the Nordic fund Acme".
bool is_no_investment(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);

}  // namespace talkgraph::extract
