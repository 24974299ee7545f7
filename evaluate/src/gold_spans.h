// Where the names of an annotation stand in a text.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "evaluate/gold.h"

namespace talkgraph::evaluate {

// What a reader does not see: front matter, addresses, tags. Ascending.
std::vector<Span> hidden_spans(std::string_view text);

// Every occurrence of a surface as a word of its own and outside `hidden`; of
// overlapping ones the longest surface, then the earlier in the annotation.
std::map<Span, GoldIndex> gold_spans(const GoldDocument& gold, std::string_view text,
                                     const std::vector<Span>& hidden);

}  // namespace talkgraph::evaluate
