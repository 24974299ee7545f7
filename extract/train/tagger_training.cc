#include "tagger_training.h"

#include <algorithm>
#include <numeric>

#include "shuffle.h"
#include "syntax/tagger_features.h"

namespace talkgraph::extract::train {
namespace {

constexpr int kLeastWeight = 12;
constexpr std::size_t kLeastOccurrences = 2;
constexpr std::size_t kSpokenEvery = 4;

struct Example {
  std::vector<WordForm> forms;
  std::vector<PartOfSpeech> tags;
  bool spoken = false;
};

std::vector<Example> examples_of(std::span<const TreebankSentence> sentences,
                                 const WordTable& words,
                                 const std::function<bool(std::size_t)>& uses) {
  std::vector<Example> examples;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!uses(i)) continue;
    examples.push_back({word_forms(sentences[i].words.tokens(), words), sentences[i].tags});
    if (i % kSpokenEvery != 0) continue;
    const TreebankSentence spoken = as_spoken(sentences[i], i % (2 * kSpokenEvery) == 0);
    examples.push_back({word_forms(spoken.words.tokens(), words), spoken.tags});
  }
  return examples;
}

void learn(Perceptron& perceptron, const Example& example) {
  // The tags before a word are those guessed, as they will be in use.
  std::vector<PartOfSpeech> guesses;
  for (std::size_t i = 0; i < example.tags.size(); ++i) {
    const TaggerFeatures features = tagger_features(example.forms, guesses, i);
    const TagScores scores = perceptron.score(features);
    const auto best = std::max_element(scores.begin(), scores.begin() + kPartsOfSpeech);
    const auto guess = static_cast<Tag>(best - scores.begin());
    perceptron.learn(features, static_cast<Tag>(example.tags[i]), guess);
    guesses.push_back(static_cast<PartOfSpeech>(guess));
  }
}

// The features that occur often enough to be learnt.
std::vector<std::uint64_t> frequent_features(std::span<const Example> examples) {
  std::vector<std::uint64_t> all;
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < example.tags.size(); ++i) {
      const TaggerFeatures features = tagger_features(example.forms, example.tags, i);
      all.insert(all.end(), features.begin(), features.end());
    }
  }
  return frequent(std::move(all), kLeastOccurrences);
}

}  // namespace

std::string tagger_model(std::span<const TreebankSentence> sentences, const WordTable& words,
                         int epochs, const std::function<bool(std::size_t)>& uses) {
  const std::vector<Example> examples = examples_of(sentences, words, uses);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  Perceptron perceptron(kPartsOfSpeech);
  perceptron.admit(frequent_features(examples));
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, state);
    for (const std::size_t i : order) learn(perceptron, examples[i]);
  }
  const std::vector<std::string> tags(kPartOfSpeechNames.begin(), kPartOfSpeechNames.end());
  return serialize_model(tags, perceptron.averaged(kLeastWeight));
}

Accuracy measure_tagger(const Tagger& tagger, std::span<const TreebankSentence> sentences) {
  Accuracy accuracy;
  for (const TreebankSentence& sentence : sentences) {
    const std::vector<PartOfSpeech> tags = tagger.tag(sentence.words.tokens());
    for (std::size_t i = 0; i < tags.size(); ++i) accuracy.right += tags[i] == sentence.tags[i];
    accuracy.all += tags.size();
  }
  return accuracy;
}

}  // namespace talkgraph::extract::train
