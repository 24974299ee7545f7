// What is told of a part: "30% of the nodes run an old version".
#pragma once

#include <string>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The words behind the whole that say of which part the share is ("that run an old version",
// "from Asia"), to go behind "share of nodes"; empty if there are none.
std::string share_predicate(const TextView& view, TokenRange sentence, TokenRange figure,
                            TokenRange whole);

// "20% of the interest as protocol fees": the fees that a part is taken as, or empty.
TokenRange fee_taken_as(const TextView& view, const FigureWords& words, TokenRange sentence,
                        std::uint32_t as);

}  // namespace talkgraph::extract
