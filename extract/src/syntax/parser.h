// Tells which word of a sentence depends on which, and how.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "learning/linear_model.h"
#include "syntax/dependency.h"
#include "syntax/label_features.h"
#include "syntax/parser_input.h"
#include "syntax/transition_model.h"
#include "syntax/word_form.h"
#include "syntax/word_kind.h"

namespace talkgraph::extract {

// A greedy arc-hybrid parser of words; a second model names their arcs once all are made, a
// third one tells where the marks belong. Immutable after loading, may be shared by
// threads. data/models/README.md tells how good it is. Trees are projective.
class Parser {
 public:
  // Maps transitions.bin, labels.bin and marks.bin of `models`; kCorrupt if one is no
  // model or was made for other labels.
  static Result<Parser> load(const std::filesystem::path& models);

  // The tree over the words of one sentence, whose forms and tags the tagger
  // gives. Empty for no words. Linear.
  DependencyTree parse(std::span<const WordForm> forms, std::span<const WordKind> kinds) const;

 private:
  Parser(TransitionModel transitions, LinearModel labels, LinearModel marks)
      : transitions_(std::move(transitions)),
        labels_(std::move(labels)),
        marks_(std::move(marks)) {}
  void add_marks(const ParserInput& input, const Branches& branches,
                 std::span<const WordForm> forms, std::span<const PartOfSpeech> tags,
                 DependencyTree& tree) const;

  TransitionModel transitions_;
  LinearModel labels_;
  LinearModel marks_;
};

// The transition with the highest score among those that `state` allows.
Transition best_allowed(const ParseState& state, const TransitionScores& scores);

}  // namespace talkgraph::extract
