// Sentences of a treebank in CoNLL-U form (universaldependencies.org/format).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/tokens.h"
#include "syntax/word_kind.h"

namespace talkgraph::extract::train {

// Words as the tokenizer would hand them on. Owns what the tokens point to, so
// it can be moved but not copied.
class Words {
 public:
  explicit Words(std::vector<std::string> texts);
  Words(Words&&) noexcept = default;
  Words& operator=(Words&&) noexcept = default;

  std::span<const Token> tokens() const { return tokens_; }
  std::size_t size() const { return tokens_.size(); }

 private:
  std::vector<std::string> texts_;
  std::vector<std::string> lower_;
  std::vector<Token> tokens_;
};

struct TreebankSentence {
  std::string document;  // id, "GUM_interview_..."
  Words words;
  std::vector<PartOfSpeech> tags;
  std::vector<WordKind> kinds;
  std::vector<std::uint32_t> heads;  // 1-based, 0 is the root
  std::vector<std::string> labels;
};

// kMalformed, with the line, where a row does not have its ten columns.
Result<std::vector<TreebankSentence>> read_treebank(const std::filesystem::path& file);

// The training parts of EWT and GUM.
Result<std::vector<TreebankSentence>> read_training_treebanks(const std::filesystem::path& corpora);

// The sentence as speech recognition might write it: in lower case, and without
// its last punctuation mark if `open_end`.
TreebankSentence as_spoken(const TreebankSentence& sentence, bool open_end);

}  // namespace talkgraph::extract::train
