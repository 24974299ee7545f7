// Since when and until when somebody has held a post, from the words around dates.
#pragma once

#include "claims/text/text_view.h"
#include "claims/times/dates.h"
#include "graph/value.h"

namespace talkgraph::extract {

// Whether `range` ends in words on leaving, "left", "stepped down", rather than on what
// came then: "left the bank to join Acme".
bool tells_of_leaving(const TextView& view, TokenRange range);

// Adds "since" and "until" to `properties`, unless they are known, from what is said
// behind `range.begin` in the sentence, but not behind the next organisation that is
// named behind `range`: "since 2019", "from 2015 to 2018", "have been there for four
// years", "and left in 2022". `range` holds what tells of the post.
void add_term(const TextView& view, const Sentence& sentence, TokenRange range,
              PropertyMap& properties);

}  // namespace talkgraph::extract
