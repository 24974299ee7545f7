#include "kind_training.h"

#include <algorithm>

#include "averaged_training.h"
#include "syntax/kind_features.h"
#include "syntax/kind_tagger.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kLeastOccurrences = 3;
constexpr int kLeastWeight = 256;
// What is right has to score that much more than what is not.
constexpr std::int32_t kMargin = 5;

std::vector<std::uint64_t> vocabulary(std::span<const ParserExample> examples,
                                      const std::function<bool(std::size_t)>& uses) {
  std::vector<std::uint64_t> all;
  for (std::size_t e = 0; e < examples.size(); ++e) {
    const ParserExample& example = examples[e];
    if (example.spoken || !uses(e)) continue;
    for (std::size_t i = 0; i < example.forms.size(); ++i) {
      const KindFeatures features =
          kind_features(example.forms, example.guesses, example.right_kinds, i);
      all.insert(all.end(), features.begin(), features.end());
    }
  }
  return frequent(std::move(all), kLeastOccurrences);
}

void learn_kinds(Perceptron& perceptron, const ParserExample& example) {
  // The kinds before a word are those guessed, as they will be in use.
  std::vector<WordKind> guesses;
  for (std::size_t i = 0; i < example.forms.size(); ++i) {
    const KindFeatures features = kind_features(example.forms, example.guesses, guesses, i);
    const TagScores scores = perceptron.score(features);
    const std::size_t right = example.right_kinds[i];
    std::size_t wrong = right == 0 ? 1 : 0;
    for (std::size_t k = 0; k < kWordKinds.size(); ++k) {
      if (k != right && scores[k] > scores[wrong]) wrong = k;
    }
    const bool close = scores[right] - scores[wrong] <= kMargin;
    perceptron.learn(features, static_cast<Tag>(right), static_cast<Tag>(close ? wrong : right));
    guesses.push_back(static_cast<WordKind>(scores[wrong] > scores[right] ? wrong : right));
  }
}

}  // namespace

std::string kind_model(std::span<const ParserExample> examples, Rounds rounds,
                       const std::function<bool(std::size_t)>& uses) {
  std::vector<std::size_t> learnt;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (uses(i)) learnt.push_back(i);
  }
  const AverageWeights averages = train_averaged(
      kWordKinds.size(), vocabulary(examples, uses), learnt, rounds,
      [&](Perceptron& perceptron, std::size_t i, int) { learn_kinds(perceptron, examples[i]); });
  return serialize_model(word_kind_names(), averages.rows(kLeastWeight, kLeastWeight));
}

}  // namespace talkgraph::extract::train
