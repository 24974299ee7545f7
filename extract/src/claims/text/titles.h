// Job titles: "CEO", "Chief Sales Officer", "co-founder and head of research".
#pragma once

#include <vector>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

struct TitlePhrase {
  TokenRange tokens;
  std::vector<std::uint32_t> heads;  // "co-founder", "head": ascending
};

// The titles of a sentence, ascending and disjoint; names are in none of them.
std::vector<TitlePhrase> find_titles(const TextView& view, const Sentence& sentence);

}  // namespace talkgraph::extract
