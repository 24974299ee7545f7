// What the words of a rule seem to say of somebody's post, but do not.
#pragma once

#include <cstdint>

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Does the word or title at `anchor`, by which somebody's employment was found, mean
// something else: a visit, a mishap, a machine that is run, a book that was written?
bool is_misread_post(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor);

// "We joined the Safe Coin Alliance", "We are a partner of Acme": the company, for
// which the speaker works.
bool is_of_company(const MatchContext& context, const PatternMatch& match);

// "director of the MIT Design Lab", where only "MIT" was found: another body.
bool is_cut_short(const MatchContext& context, const Mention& body);

}  // namespace talkgraph::extract
