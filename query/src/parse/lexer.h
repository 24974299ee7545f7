#pragma once

#include <vector>

#include "diagnostics.h"
#include "parse/token.h"

namespace talkgraph::query {

// The tokens of a query, the last one of kind kEnd. White space and comments
// are left out. The text must be well-formed UTF-8. O(n).
Result<std::vector<Token>> tokenize(const Source& source);

}  // namespace talkgraph::query
