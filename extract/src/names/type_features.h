// What the type model sees of a name: how it is written and the words around
// it, but not the name itself, so that it can judge names it has never met.
#pragma once

#include <cstdint>
#include <vector>

#include "names/name_text.h"

namespace talkgraph::extract {

// Keys of the features of the name at `name`, which lies in `sentence`. Other
// names around it count as names, not as words.
std::vector<std::uint64_t> type_features(const NameText& text, TokenRange sentence,
                                         TokenRange name);

}  // namespace talkgraph::extract
