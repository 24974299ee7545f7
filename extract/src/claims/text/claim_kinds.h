// What kind of tie it is that two have: "brother", "sponsorship".
#pragma once

#include <string>

#include "claims/text/text_view.h"
#include "graph/value.h"

namespace talkgraph::extract {

// Adds "kind" to `properties` where the words in `range` or right beside it name it: of
// RELATED_TO the kin or friend in the singular, of PARTNERS_WITH the noun for what is
// done together.
void add_kind(const TextView& view, const Sentence& sentence, TokenRange range,
              const std::string& type, PropertyMap& properties);

}  // namespace talkgraph::extract
