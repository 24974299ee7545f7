// Lists of phrases, split into words exactly as transcripts are.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace talkgraph::extract {

// The words of each phrase, in lower case and as written.
struct PhraseWords {
  std::vector<std::string> lower;
  std::vector<std::string> written;
};
std::vector<PhraseWords> split_phrases(const std::vector<std::string_view>& phrases);

// The lines of a word list: trimmed, without blank ones and comments ("#").
std::vector<std::string_view> list_lines(std::string_view list);

}  // namespace talkgraph::extract
