// As what somebody was recognised: "the third largest exchange", "Exchange of the Year".
#pragma once

#include "claims/text/text_view.h"
#include "graph/value.h"

namespace talkgraph::extract {

// Adds "as" to `properties` where the words in `range` or behind it say it.
void add_honour(const TextView& view, const Sentence& sentence, TokenRange range,
                PropertyMap& properties);

}  // namespace talkgraph::extract
