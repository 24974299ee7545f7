// Names as a corpus marks them, in the place of those that were found.
#pragma once

#include <string>

#include "language/tokens.h"
#include "names/names.h"

namespace talkgraph::extract::train {

// Makes the tokens that `span` covers a mention of an entity of this name and type, the
// one that there is or a new one; mentions that overlap it are dropped. A pronoun is a
// mention of its own. Nothing happens if the span covers no token.
void put_name(const TokenizedText& text, Span span, const std::string& name,
              const std::string& type, Names& names);

}  // namespace talkgraph::extract::train
