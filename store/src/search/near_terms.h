// Terms of the index that are a few edits away from a word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "search/posting.h"
#include "view.h"

namespace talkgraph::store {

// Terms of the field at most `distance` edits from `word`, ascending. An edit
// inserts, deletes or replaces a byte, or swaps two neighbours. Walks the index as
// a trie: what begins too far from the word is skipped by a seek.
Result<std::vector<std::string>> near_terms(const View& view, Field field, std::string_view word,
                                            std::size_t distance);

}  // namespace talkgraph::store
