#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace talkgraph::extract {

// A run of '*', '_' or '~' in a paragraph.
struct DelimiterRun {
  std::size_t begin = 0;
  std::size_t size = 0;
};

// The bytes of `runs` that open or close emphasis, in any order; what is left is
// literal. A simplification of CommonMark 0.30, section 6.2: a run closes the
// nearest open run of the same mark and length. Linear time.
std::vector<Span> pair_emphasis(std::string_view text, const std::vector<DelimiterRun>& runs);

}  // namespace talkgraph::extract
