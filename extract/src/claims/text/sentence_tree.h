// Sentences as trees of words, made when somebody asks for one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <vector>

#include "base/result.h"
#include "language/tokens.h"
#include "syntax/kind_tagger.h"
#include "syntax/parser.h"
#include "syntax/tagger.h"

namespace talkgraph::extract {

// The tagger and the parser, loaded together. Immutable, may be shared by threads.
struct SyntaxModels {
  Tagger tagger;
  KindTagger kinds;
  Parser parser;

  // Maps the models in `folder`; the errors of either.
  static Result<SyntaxModels> load(const std::filesystem::path& folder);
};

// Who depends on whom in one sentence. Tokens are counted as in the transcript.
class SentenceTree {
 public:
  SentenceTree(TokenRange tokens, std::vector<PartOfSpeech> tags, DependencyTree tree);

  TokenRange tokens() const { return tokens_; }
  PartOfSpeech tag(std::uint32_t token) const { return tags_[token - tokens_.begin]; }
  Dependency label(std::uint32_t token) const { return tree_.labels[token - tokens_.begin]; }
  // kNoHead for the root.
  std::uint32_t head(std::uint32_t token) const;
  // Ascending.
  std::span<const std::uint32_t> children(std::uint32_t token) const;

 private:
  TokenRange tokens_;
  std::vector<PartOfSpeech> tags_;
  DependencyTree tree_;
  std::vector<std::uint32_t> children_;  // by head, then by position
  std::vector<std::uint32_t> first_child_;
};

// The trees of one transcript's sentences; each is made once. Refers to its
// arguments, which must outlive it.
class SentenceTrees {
 public:
  SentenceTrees(const TokenizedText& text, const SyntaxModels& models)
      : text_(&text), models_(&models) {}

  // Linear in the sentence the first time, then O(log sentences).
  const SentenceTree& of(const Sentence& sentence);

 private:
  const TokenizedText* text_;
  const SyntaxModels* models_;
  std::map<std::uint32_t, SentenceTree> trees_;  // by first token
};

}  // namespace talkgraph::extract
