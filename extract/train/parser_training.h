// Training and measuring the parser.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "averaged_training.h"
#include "claims/text/sentence_tree.h"
#include "treebank.h"

namespace talkgraph::extract::train {

// A sentence as the parser meets it: with the tags that a tagger guessed.
struct ParserExample {
  std::vector<WordForm> forms;
  std::vector<PartOfSpeech> guesses;  // the first tagger's
  std::vector<WordKind> kinds;        // the second one's; none before it is asked
  std::vector<PartOfSpeech> tags;     // those of `kinds`
  std::vector<WordKind> right_kinds;
  std::vector<std::uint32_t> heads;  // the root's dependents have head heads.size()
  std::vector<Dependency> labels;
  // Another form of an example that is there as well: counts for no feature.
  bool spoken = false;
};
ParserExample parser_example(const TreebankSentence& sentence, const Tagger& tagger,
                             bool spoken = false);

// An example without its marks; what hung on one hangs on its head. Projective, the
// root's dependents have head input.size().
struct WordTree {
  ParserInput input;
  std::vector<std::uint32_t> heads;
};
WordTree word_tree(const ParserExample& example);
// The same as heads in the sentence, kNoHead for marks and what the root governs.
std::vector<std::uint32_t> word_arcs(const ParserExample& example);

// The bytes of the parser's models.
std::string transition_model(std::span<const ParserExample> examples, Rounds rounds);
std::string label_model(std::span<const ParserExample> examples, Rounds rounds);
std::string mark_model(std::span<const ParserExample> examples, Rounds rounds);

// Words, and those among them with the right head, with the right label too, and
// with a label that is right but for its subtype.
struct Attachments {
  std::size_t all = 0;
  std::size_t head = 0;
  std::size_t label = 0;
  std::size_t full_label = 0;
  std::size_t part = 0;  // words with the right part of speech
};
Attachments measure_parser(const SyntaxModels& models, std::span<const TreebankSentence> sentences);

}  // namespace talkgraph::extract::train
