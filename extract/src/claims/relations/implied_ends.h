// What may be said of the speaker's company although no word stands for it: "Acme led the
// round".
#pragma once

#include <optional>

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

// Does a sentence name somebody else, before `anchor` or right behind it ("led the round of
// Bell"), of whom what stands there may be said rather than of `own`? `other` is the end
// that is found already, with the list that it stands in, or null. Linear in the sentence.
bool may_be_of_others(const TextView& view, TokenRange sentence, TokenRange anchor, EntityIndex own,
                      const Mention* other);

// Who speaks (`person`), or for whom, if the sentence has named nobody else who could be meant;
// `other` as above.
std::optional<EntityIndex> implied_end(const MatchContext& context, TokenRange anchor, bool person,
                                       const Mention* other);

// "I met them once": of the one who talks, and not of their company; but "I think".
bool tells_of_speaker(const TextView& view, const Sentence& sentence);

// Is the "you" at `i` nobody, as in "you know"?
bool is_filler(const TextView& view, const Sentence& sentence, std::uint32_t i);

}  // namespace talkgraph::extract
