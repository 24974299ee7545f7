#include "claims/text/sentence_tree.h"

#include <utility>

namespace talkgraph::extract {

Result<SyntaxModels> SyntaxModels::load(const std::filesystem::path& folder) {
  TG_ASSIGN(Tagger tagger, Tagger::load(folder));
  TG_ASSIGN(KindTagger kinds, KindTagger::load(folder));
  TG_ASSIGN(Parser parser, Parser::load(folder));
  return SyntaxModels{std::move(tagger), std::move(kinds), std::move(parser)};
}

SentenceTree::SentenceTree(TokenRange tokens, std::vector<PartOfSpeech> tags, DependencyTree tree)
    : tokens_(tokens), tags_(std::move(tags)), tree_(std::move(tree)) {
  const std::uint32_t size = tokens_.size();
  first_child_.assign(size + 1, 0);
  for (const std::uint32_t head : tree_.heads) {
    if (head != kNoHead) ++first_child_[head + 1];
  }
  for (std::uint32_t i = 0; i < size; ++i) first_child_[i + 1] += first_child_[i];
  children_.resize(first_child_[size]);
  std::vector<std::uint32_t> next = first_child_;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (tree_.heads[i] != kNoHead) children_[next[tree_.heads[i]]++] = tokens_.begin + i;
  }
}

std::uint32_t SentenceTree::head(std::uint32_t token) const {
  const std::uint32_t head = tree_.heads[token - tokens_.begin];
  return head == kNoHead ? kNoHead : tokens_.begin + head;
}

std::span<const std::uint32_t> SentenceTree::children(std::uint32_t token) const {
  const std::uint32_t i = token - tokens_.begin;
  return std::span(children_).subspan(first_child_[i], first_child_[i + 1] - first_child_[i]);
}

const SentenceTree& SentenceTrees::of(const Sentence& sentence) {
  const auto known = trees_.find(sentence.tokens.begin);
  if (known != trees_.end()) return known->second;
  const auto tokens =
      std::span(text_->tokens).subspan(sentence.tokens.begin, sentence.tokens.size());
  const auto forms = models_->tagger.forms(tokens);
  const auto kinds = models_->kinds.tag(forms, models_->tagger.tag(forms));
  std::vector<PartOfSpeech> tags = parts_of(kinds);
  DependencyTree tree = models_->parser.parse(forms, kinds);
  return trees_
      .emplace(sentence.tokens.begin,
               SentenceTree(sentence.tokens, std::move(tags), std::move(tree)))
      .first->second;
}

}  // namespace talkgraph::extract
