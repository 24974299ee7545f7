// Sentences with one tag a word, as corpora of names have them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "treebank.h"

namespace talkgraph::extract::train {

struct TaggedSentence {
  Words words;
  std::vector<std::string> tags;  // "O", "B-PER", ...
};

// "word TAB tag" lines, a blank line between sentences. A row with no word
// is left out. kMalformed for a line without a tab.
Result<std::vector<TaggedSentence>> read_tagged_sentences(const std::filesystem::path& file);

}  // namespace talkgraph::extract::train
