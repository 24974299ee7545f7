// What may be said of the speaker's company although no word stands for it: "Acme led the
// round".
#pragma once

#include "claims/text_view.h"

namespace talkgraph::extract {

// Does a sentence name somebody else, before `anchor` or right behind it ("led the round of
// Bell"), of whom what stands there may be said rather than of `own`? `other` is the end
// that is found already, with the list that it stands in, or null. Linear in the sentence.
bool may_be_of_others(const TextView& view, TokenRange sentence, TokenRange anchor, EntityIndex own,
                      const Mention* other);

}  // namespace talkgraph::extract
