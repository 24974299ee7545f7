#include "syntax/parser.h"

#include <algorithm>

#include "syntax/label_features.h"
#include "syntax/transition_features.h"

namespace talkgraph::extract {

Result<Parser> Parser::load(const std::filesystem::path& models) {
  TG_ASSIGN(TransitionModel transitions, TransitionModel::map(models / "transitions.bin"));
  const std::filesystem::path file = models / "labels.bin";
  TG_ASSIGN(LinearModel labels, LinearModel::map(file));
  if (!std::equal(labels.tags().begin(), labels.tags().end(), kDependencyNames.begin(),
                  kDependencyNames.end())) {
    return fail(ErrorCode::kCorrupt, "a model of something else than dependencies",
                {file.string()});
  }
  return Parser(std::move(transitions), std::move(labels));
}

Transition best_allowed(const ParseState& state, const TransitionScores& scores) {
  Transition best = Transition::kShift;
  bool found = false;
  for (std::size_t i = 0; i < kTransitions; ++i) {
    const auto transition = static_cast<Transition>(i);
    if (!state.allows(transition)) continue;
    if (!found || scores[i] > scores[static_cast<std::size_t>(best)]) best = transition;
    found = true;
  }
  return best;
}

DependencyTree Parser::parse(std::span<const WordForm> forms,
                             std::span<const PartOfSpeech> tags) const {
  const auto size = static_cast<std::uint32_t>(forms.size());
  ParseState state(size);
  while (!state.finished()) {
    const TransitionFeatures features = transition_features(state, forms, tags);
    state.apply(best_allowed(state, transitions_.score(features.all())));
  }
  DependencyTree tree{state.heads(), {}};
  for (std::uint32_t& head : tree.heads) head = head == size ? kNoHead : head;
  const Branches branches(tree.heads);
  for (std::uint32_t word = 0; word < size; ++word) {
    if (tree.heads[word] == kNoHead) {
      tree.labels.push_back(Dependency::kRoot);
      continue;
    }
    TagScores scores{};
    labels_.add_scores(label_features(branches, forms, tags, tree.labels, word), scores);
    tree.labels.push_back(static_cast<Dependency>(labels_.best(scores)));
  }
  return tree;
}

}  // namespace talkgraph::extract
