// Tells the kinds of words whose parts of speech were guessed.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.h"
#include "learning/linear_model.h"
#include "syntax/word_form.h"
#include "syntax/word_kind.h"

namespace talkgraph::extract {

// A second pass over a sentence that sees the first one's tags on both sides of a word,
// and corrects some of them. Immutable after loading, may be shared by threads.
class KindTagger {
 public:
  // Maps kinds.bin of `models`; kCorrupt if it is no model or was made for other kinds.
  static Result<KindTagger> load(const std::filesystem::path& models);

  // The words' kinds, in order. Linear.
  std::vector<WordKind> tag(std::span<const WordForm> forms,
                            std::span<const PartOfSpeech> tags) const;

 private:
  explicit KindTagger(LinearModel model) : model_(std::move(model)) {}

  LinearModel model_;
};

// How a model's file names the kinds: "VERB", "VERB/VBD"
std::vector<std::string> word_kind_names();

}  // namespace talkgraph::extract
