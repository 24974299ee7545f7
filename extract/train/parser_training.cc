#include "parser_training.h"

#include "oracle.h"

namespace talkgraph::extract::train {
namespace {

std::string_view without_subtype(Dependency label) {
  const std::string_view name = dependency_name(label);
  return name.substr(0, name.find(':'));
}

}  // namespace

ParserExample parser_example(const TreebankSentence& sentence, const Tagger& tagger, bool spoken) {
  ParserExample example;
  example.spoken = spoken;
  example.forms = tagger.forms(sentence.words.tokens());
  example.guesses = tagger.tag(example.forms);
  example.right_kinds = sentence.kinds;
  const auto size = static_cast<std::uint32_t>(sentence.heads.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    example.heads.push_back(sentence.heads[i] == 0 ? size : sentence.heads[i] - 1);
    example.labels.push_back(parse_dependency(sentence.labels[i]).value_or(Dependency::kDep));
  }
  return example;
}

WordTree word_tree(const ParserExample& example) {
  WordTree tree{ParserInput(example.forms, example.tags), {}};
  const auto size = static_cast<std::uint32_t>(example.heads.size());
  std::vector<std::uint32_t> words(size + 1, kNoWord);  // by position
  for (std::uint32_t i = 0; i < tree.input.size(); ++i) words[tree.input.position(i)] = i;
  words[size] = tree.input.size();
  for (std::uint32_t i = 0; i < tree.input.size(); ++i) {
    std::uint32_t head = example.heads[tree.input.position(i)];
    while (words[head] == kNoWord) head = example.heads[head];
    tree.heads.push_back(words[head]);
  }
  tree.heads = make_projective(std::move(tree.heads));
  return tree;
}

std::vector<std::uint32_t> word_arcs(const ParserExample& example) {
  const WordTree tree = word_tree(example);
  return tree.input.sentence_heads(tree.heads, example.heads.size());
}

Attachments measure_parser(const SyntaxModels& models,
                           std::span<const TreebankSentence> sentences) {
  Attachments found;
  for (const TreebankSentence& sentence : sentences) {
    const ParserExample right = parser_example(sentence, models.tagger);
    const std::vector<WordKind> kinds = models.kinds.tag(right.forms, right.guesses);
    const DependencyTree tree = models.parser.parse(right.forms, kinds);
    for (std::size_t i = 0; i < tree.heads.size(); ++i) {
      const std::size_t head = tree.heads[i] == kNoHead ? tree.heads.size() : tree.heads[i];
      ++found.all;
      found.part += part_of(kinds[i]) == sentence.tags[i];
      if (head != right.heads[i]) continue;
      ++found.head;
      found.label += without_subtype(tree.labels[i]) == without_subtype(right.labels[i]);
      found.full_label += tree.labels[i] == right.labels[i];
    }
  }
  return found;
}

}  // namespace talkgraph::extract::train
