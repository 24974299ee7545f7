// What an article quotes is said by whom it quotes, though no label tells it: "“We list 40
// coins,” said Jane Roe."
#pragma once

#include "claims/claims.h"
#include "claims/people/quote_speakers.h"

namespace talkgraph::extract {

// Fills `claims.quoted` and `claims.reported`, and gives each claim that is made within a quotation
// whoever says it for its speaker. Nothing where the text labels who speaks. O(claims + mentions),
// times the logarithm of the quotations.
void attribute_quotes(const TextView& view, const QuoteSpeakers& quotes, Claims& claims);

}  // namespace talkgraph::extract
