#include <algorithm>

#include "averaged_training.h"
#include "parser_training.h"
#include "syntax/label_features.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kLeastOccurrences = 3;
constexpr int kLeastWeight = 256;
// What is right has to score that much more than what is not.
constexpr std::int32_t kMargin = 20;

// A sentence with the arcs between its words alone.
struct LabelExample {
  const ParserExample* example;
  std::vector<std::uint32_t> heads;

  LabelFeatures features(const Branches& branches, std::span<const Dependency> before) const {
    return label_features(branches, example->forms, example->kinds, before,
                          static_cast<std::uint32_t>(before.size()));
  }
};

std::vector<std::uint64_t> vocabulary(std::span<const LabelExample> examples) {
  std::vector<std::uint64_t> all;
  for (const LabelExample& example : examples) {
    if (example.example->spoken) continue;
    const Branches branches(example.heads);
    for (std::size_t word = 0; word < example.heads.size(); ++word) {
      if (example.heads[word] == kNoHead) continue;
      const LabelFeatures features =
          example.features(branches, std::span(example.example->labels).first(word));
      all.insert(all.end(), features.begin(), features.end());
    }
  }
  return frequent(std::move(all), kLeastOccurrences);
}

// The best of all labels but one.
std::size_t best_but(const TagScores& scores, std::size_t right) {
  std::size_t best = right == 0 ? 1 : 0;
  for (std::size_t i = 0; i < kDependencies; ++i) {
    if (i != right && scores[i] > scores[best]) best = i;
  }
  return best;
}

// The labels before a word are those guessed, as they will be in use.
void learn(Perceptron& perceptron, const LabelExample& example) {
  const Branches branches(example.heads);
  std::vector<Dependency> guesses;
  for (std::size_t word = 0; word < example.heads.size(); ++word) {
    if (example.heads[word] == kNoHead) {
      guesses.push_back(Dependency::kRoot);
      continue;
    }
    const LabelFeatures features = example.features(branches, guesses);
    const TagScores scores = perceptron.score(features);
    const auto right = static_cast<std::size_t>(example.example->labels[word]);
    const std::size_t wrong = best_but(scores, right);
    const bool close = scores[right] - scores[wrong] <= kMargin;
    perceptron.learn(features, static_cast<Tag>(right), static_cast<Tag>(close ? wrong : right));
    guesses.push_back(static_cast<Dependency>(scores[wrong] > scores[right] ? wrong : right));
  }
}

}  // namespace

std::string label_model(std::span<const ParserExample> examples, Rounds rounds) {
  std::vector<LabelExample> labelled;
  for (const ParserExample& example : examples) labelled.push_back({&example, word_arcs(example)});
  const AverageWeights averages = train_averaged(
      kDependencies, vocabulary(labelled), all_examples(labelled.size()), rounds,
      [&](Perceptron& perceptron, std::size_t i, int) { learn(perceptron, labelled[i]); });
  const std::vector<std::string> names(kDependencyNames.begin(), kDependencyNames.end());
  return serialize_model(names, averages.rows(kLeastWeight, kLeastWeight));
}

}  // namespace talkgraph::extract::train
