// Where words begin and end.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace talkgraph::store {

// As Analyzer describes them, ascending. O(n).
std::vector<Span> words_of(std::string_view text);

}  // namespace talkgraph::store
