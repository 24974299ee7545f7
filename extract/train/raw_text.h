// Running text as word numbers: what word classes are induced from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "language/tokens.h"

namespace talkgraph::extract::train {

class RawText {
 public:
  RawText();

  void add(std::span<const Token> sentence);
  // Every transcript below `folder`, in the order of their paths.
  Result<void> add_transcripts(const std::filesystem::path& folder);
  // "word TAB tag" lines, tags ignored.
  Result<void> add_tagged_sentences(const std::filesystem::path& file);
  // KnowledgeNet (JSON Lines): the passages.
  Result<void> add_passages(const std::filesystem::path& file);

  // Word numbers in order; 0 stands between sentences.
  const std::vector<std::uint32_t>& words() const { return words_; }
  // In lower case with digits folded, per number.
  const std::vector<std::string>& spellings() const { return spellings_; }

 private:
  void add_text(std::string bytes);

  std::vector<std::uint32_t> words_;
  std::vector<std::string> spellings_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace talkgraph::extract::train
