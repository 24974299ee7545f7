// Tells which word of a sentence depends on which, and how.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "learning/linear_model.h"
#include "syntax/dependency.h"
#include "syntax/part_of_speech.h"
#include "syntax/transition_model.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

// A greedy arc-hybrid parser; a second model names the arcs once all are made.
// Immutable after loading, may be shared by threads. data/models/README.md tells
// how good it is. Trees are projective.
class Parser {
 public:
  // Maps transitions.bin and labels.bin of `models`; kCorrupt if one is no model
  // or was made for other labels.
  static Result<Parser> load(const std::filesystem::path& models);

  // The tree over the words of one sentence, whose forms and tags the tagger
  // gives. Empty for no words. Linear.
  DependencyTree parse(std::span<const WordForm> forms, std::span<const PartOfSpeech> tags) const;

 private:
  Parser(TransitionModel transitions, LinearModel labels)
      : transitions_(std::move(transitions)), labels_(std::move(labels)) {}

  TransitionModel transitions_;
  LinearModel labels_;
};

// The transition with the highest score among those that `state` allows.
Transition best_allowed(const ParseState& state, const TransitionScores& scores);

}  // namespace talkgraph::extract
