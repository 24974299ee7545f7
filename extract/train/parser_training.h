// Training and measuring the parser.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "syntax/parser.h"
#include "syntax/tagger.h"
#include "treebank.h"

namespace talkgraph::extract::train {

// A sentence as the parser meets it: with the tags that a tagger guessed.
struct ParserExample {
  std::vector<WordForm> forms;
  std::vector<PartOfSpeech> tags;
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
std::string transition_model(std::span<const ParserExample> examples, int epochs);
std::string label_model(std::span<const ParserExample> examples, int epochs);
std::string mark_model(std::span<const ParserExample> examples, int epochs);

// Words, and those among them with the right head, with the right label too, and
// with a label that is right but for its subtype.
struct Attachments {
  std::size_t all = 0;
  std::size_t head = 0;
  std::size_t label = 0;
  std::size_t full_label = 0;
};
Attachments measure_parser(const Tagger& tagger, const Parser& parser,
                           std::span<const TreebankSentence> sentences);

}  // namespace talkgraph::extract::train
