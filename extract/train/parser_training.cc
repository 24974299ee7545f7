#include "parser_training.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "oracle.h"
#include "perceptron.h"
#include "shuffle.h"
#include "syntax/label_features.h"
#include "syntax/transition_features.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kLeastOccurrences = 3;
constexpr int kLeastLabelWeight = 32;
// What is right has to score that much more than what is not.
constexpr std::int32_t kMargin = 20;
// How often, in percent, training goes on from what was guessed.
constexpr std::uint64_t kExplorePercent = 90;

std::vector<std::uint64_t> transition_vocabulary(std::span<const ParserExample> examples) {
  std::vector<std::uint64_t> all;
  for (const ParserExample& example : examples) {
    if (example.spoken) continue;
    const std::vector<std::uint32_t> heads = make_projective(example.heads);
    ParseState state(static_cast<std::uint32_t>(heads.size()));
    while (!state.finished()) {
      const auto features = transition_features(state, example.forms, example.tags);
      all.insert(all.end(), features.all().begin(), features.all().end());
      const auto right = right_transitions(state, heads);
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
void learn_transitions(Perceptron& perceptron, const ParserExample& example,
                       std::span<const std::uint32_t> heads, bool explore, std::uint64_t& random) {
  ParseState state(static_cast<std::uint32_t>(heads.size()));
  while (!state.finished()) {
    const auto features = transition_features(state, example.forms, example.tags);
    const TagScores scores = perceptron.score(features.all());
    const auto right = right_transitions(state, heads);
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

struct LabelExample {
  LabelFeatures features;
  Tag label;
  bool spoken;
};

std::vector<LabelExample> label_examples(std::span<const ParserExample> examples) {
  std::vector<LabelExample> out;
  for (const ParserExample& example : examples) {
    std::vector<std::uint32_t> heads = example.heads;
    for (std::uint32_t& head : heads) head = head == heads.size() ? kNoHead : head;
    const Branches branches(heads);
    for (std::uint32_t word = 0; word < heads.size(); ++word) {
      if (heads[word] == kNoHead) continue;
      out.push_back({label_features(branches, example.forms, example.tags,
                                    std::span(example.labels).first(word), word),
                     static_cast<Tag>(example.labels[word]), example.spoken});
    }
  }
  return out;
}

std::string_view without_subtype(Dependency label) {
  const std::string_view name = dependency_name(label);
  return name.substr(0, name.find(':'));
}

}  // namespace

ParserExample parser_example(const TreebankSentence& sentence, const Tagger& tagger, bool spoken) {
  ParserExample example;
  example.spoken = spoken;
  example.forms = tagger.forms(sentence.words.tokens());
  example.tags = tagger.tag(example.forms);
  const auto size = static_cast<std::uint32_t>(sentence.heads.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    example.heads.push_back(sentence.heads[i] == 0 ? size : sentence.heads[i] - 1);
    example.labels.push_back(parse_dependency(sentence.labels[i]).value_or(Dependency::kDep));
  }
  return example;
}

std::string transition_model(std::span<const ParserExample> examples, int epochs) {
  std::vector<std::vector<std::uint32_t>> trees;
  for (const ParserExample& example : examples) trees.push_back(make_projective(example.heads));
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  Perceptron perceptron(kTransitions);
  perceptron.admit(transition_vocabulary(examples));
  std::uint64_t state = 1;
  std::uint64_t random = 1;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, state);
    for (const std::size_t i : order) {
      learn_transitions(perceptron, examples[i], trees[i], epoch > 0, random);
    }
  }
  std::vector<TransitionRow> rows;
  for (const ModelRow& row : perceptron.averaged(1)) {
    std::array<int, kTransitions> weights{};
    for (const auto& [transition, weight] : row.weights) weights[transition] = weight;
    rows.push_back(
        {row.feature, to_byte(weights[1] - weights[0]), to_byte(weights[2] - weights[0])});
  }
  return serialize_transitions(std::move(rows));
}

std::string label_model(std::span<const ParserExample> examples, int epochs) {
  const std::vector<LabelExample> labelled = label_examples(examples);
  std::vector<std::uint64_t> all;
  for (const LabelExample& example : labelled) {
    if (example.spoken) continue;
    all.insert(all.end(), example.features.begin(), example.features.end());
  }
  Perceptron perceptron(kDependencies);
  perceptron.admit(frequent(std::move(all), kLeastOccurrences));
  std::vector<std::size_t> order(labelled.size());
  std::iota(order.begin(), order.end(), 0);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, state);
    for (const std::size_t i : order) {
      const TagScores scores = perceptron.score(labelled[i].features);
      const auto best = std::max_element(scores.begin(), scores.begin() + kDependencies);
      perceptron.learn(labelled[i].features, labelled[i].label,
                       static_cast<Tag>(best - scores.begin()));
    }
  }
  const std::vector<std::string> names(kDependencyNames.begin(), kDependencyNames.end());
  return serialize_model(names, perceptron.averaged(kLeastLabelWeight, kLeastLabelWeight));
}

Attachments measure_parser(const Tagger& tagger, const Parser& parser,
                           std::span<const TreebankSentence> sentences) {
  Attachments found;
  for (const TreebankSentence& sentence : sentences) {
    const ParserExample right = parser_example(sentence, tagger);
    const DependencyTree tree = parser.parse(right.forms, right.tags);
    for (std::size_t i = 0; i < tree.heads.size(); ++i) {
      const std::size_t head = tree.heads[i] == kNoHead ? tree.heads.size() : tree.heads[i];
      ++found.all;
      if (head != right.heads[i]) continue;
      ++found.head;
      found.label += without_subtype(tree.labels[i]) == without_subtype(right.labels[i]);
      found.full_label += tree.labels[i] == right.labels[i];
    }
  }
  return found;
}

}  // namespace talkgraph::extract::train
