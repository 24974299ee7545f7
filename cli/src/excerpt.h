// The part of a longer text that is worth quoting.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace talkgraph::cli {

// About the sentences in which `matches` stand closest together, all of `passage`
// if it is short: a span within the passage that begins and ends at ends of
// sentences, or of words where sentences are long. The matches lie within the
// passage, ascending. O(passage + matches).
Span excerpt(std::string_view text, Span passage, const std::vector<Span>& matches);

}  // namespace talkgraph::cli
