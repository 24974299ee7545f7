#include <algorithm>
#include <optional>

#include "averaged_training.h"
#include "oracle.h"
#include "parser_training.h"
#include "syntax/transition_features.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kLeastOccurrences = 3;
// What is right has to score that much more than what is not.
constexpr std::int32_t kMargin = 20;
// How often, in percent, training goes on from what was guessed.
constexpr std::uint64_t kExplorePercent = 90;

std::vector<std::uint64_t> transition_vocabulary(std::span<const ParserExample> examples,
                                                 std::span<const WordTree> trees) {
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (examples[i].spoken) continue;
    ParseState state(trees[i].input.size());
    while (!state.finished()) {
      const auto features = transition_features(state, trees[i].input);
      all.insert(all.end(), features.all().begin(), features.all().end());
      const auto right = right_transitions(state, trees[i].heads);
      state.apply(
          static_cast<Transition>(std::find(right.begin(), right.end(), true) - right.begin()));
    }
  }
  return frequent(std::move(all), kLeastOccurrences);
}

// The best among those transitions for which `counts` holds.
template <class Counts>
std::optional<std::size_t> best_of(const TagScores& scores, Counts counts) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < kTransitions; ++i) {
    if (counts(i) && (!best || scores[i] > scores[*best])) best = i;
  }
  return best;
}

// Learns from every state that the parser comes through; after a mistake it goes
// on from there if it explores, as it will have to in use.
void learn_transitions(Perceptron& perceptron, const WordTree& tree, bool explore,
                       std::uint64_t& random) {
  ParseState state(tree.input.size());
  while (!state.finished()) {
    const auto features = transition_features(state, tree.input);
    const TagScores scores = perceptron.score(features.all());
    const auto right = right_transitions(state, tree.heads);
    const std::size_t wanted = *best_of(scores, [&](std::size_t i) { return right[i]; });
    const auto wrong = best_of(scores, [&](std::size_t i) {
      return !right[i] && state.allows(static_cast<Transition>(i));
    });
    const bool close = wrong && scores[wanted] - scores[*wrong] <= kMargin;
    perceptron.learn(features.all(), static_cast<Tag>(wanted),
                     static_cast<Tag>(close ? *wrong : wanted));
    random = random * 6364136223846793005ULL + 1442695040888963407ULL;
    const bool mistaken = wrong && scores[*wrong] > scores[wanted];
    const bool follow = mistaken && explore && (random >> 33) % 100 < kExplorePercent;
    state.apply(static_cast<Transition>(follow ? *wrong : wanted));
  }
}

std::int8_t to_byte(int weight) {
  const int half = weight > 0 ? kModelUnit / 2 : -kModelUnit / 2;
  const int scaled = (weight * kTransitionUnit + half) / kModelUnit;
  return static_cast<std::int8_t>(std::clamp(scaled, -127, 127));
}

std::string serialize(const AverageWeights& averages) {
  std::vector<TransitionRow> rows;
  for (const ModelRow& row : averages.rows(1)) {
    std::array<int, kTransitions> weights{};
    for (const auto& [transition, weight] : row.weights) weights[transition] = weight;
    rows.push_back(
        {row.feature, to_byte(weights[1] - weights[0]), to_byte(weights[2] - weights[0])});
  }
  return serialize_transitions(std::move(rows));
}

}  // namespace

std::string transition_model(std::span<const ParserExample> examples, Rounds rounds) {
  std::vector<WordTree> trees;
  for (const ParserExample& example : examples) trees.push_back(word_tree(example));
  std::uint64_t random = 1;
  return serialize(train_averaged(kTransitions, transition_vocabulary(examples, trees),
                                  all_examples(trees.size()), rounds,
                                  [&](Perceptron& perceptron, std::size_t i, int epoch) {
                                    learn_transitions(perceptron, trees[i], epoch > 0, random);
                                  }));
}

}  // namespace talkgraph::extract::train
