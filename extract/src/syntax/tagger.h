// Gives each word of a sentence its part of speech.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.h"
#include "language/tokens.h"
#include "learning/linear_model.h"
#include "syntax/part_of_speech.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

// A greedy tagger, from the first word to the last, with a linear model trained
// as an averaged perceptron (Collins 2002). Immutable after loading, may be
// shared by threads. data/models/README.md tells how good it is.
class Tagger {
 public:
  // Maps tagger.bin and words.bin of `models`; kCorrupt if one is no model or was
  // made for other tags.
  static Result<Tagger> load(const std::filesystem::path& models);

  // The tags of the words, in order. Linear.
  std::vector<PartOfSpeech> tag(std::span<const Token> sentence) const;
  // What the models of syntax see of the words, and the tags for it: for callers
  // that parse the sentence, too.
  std::vector<WordForm> forms(std::span<const Token> sentence) const {
    return word_forms(sentence, words_);
  }
  std::vector<PartOfSpeech> tag(std::span<const WordForm> forms) const;

 private:
  Tagger(LinearModel model, WordTable words) : model_(std::move(model)), words_(std::move(words)) {}

  LinearModel model_;
  WordTable words_;
};

}  // namespace talkgraph::extract
