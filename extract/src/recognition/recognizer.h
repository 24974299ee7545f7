// Finds names of persons, organisations and places that no list has.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.h"
#include "learning/linear_model.h"
#include "recognition/name_tags.h"
#include "recognition/phrase_book.h"
#include "recognition/recognizer_features.h"
#include "syntax/tagger.h"

namespace talkgraph::extract {

// A greedy tagger of names with a linear model trained as an averaged perceptron.
// Immutable after loading, may be shared by threads. data/models/README.md tells
// how good it is.
class Recognizer {
 public:
  // Maps recognizer.bin and phrases.bin of `models`; kCorrupt if one is no model
  // or was made for other tags.
  static Result<Recognizer> load(const std::filesystem::path& models);

  // The names in each sentence of a document, ascending. Words that the document
  // writes with a capital elsewhere are more likely names, so it wants the whole
  // of it. Linear.
  std::vector<std::vector<RecognizedName>> recognize(
      const Tagger& tagger, std::span<const std::span<const Token>> document) const;

 private:
  Recognizer(LinearModel model, PhraseBook phrases)
      : model_(std::move(model)), phrases_(std::move(phrases)) {}
  std::vector<NameTag> tag(const RecognizerInput& input) const;

  LinearModel model_;
  PhraseBook phrases_;
};

// The tag with the highest score among those that may follow `before`.
NameTag best_name_tag(const TagScores& scores, NameTag before);

}  // namespace talkgraph::extract
