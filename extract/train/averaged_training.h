// Training perceptrons in several orders of their examples, and their mean.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "perceptron.h"
#include "shuffle.h"

namespace talkgraph::extract::train {

// What an averaged perceptron goes through.
struct Rounds {
  int epochs = 1;
  int orders = 1;  // times that it learns from nothing, each in other orders
};

// Calls learn(perceptron, example, epoch) for all of `examples` in each epoch.
template <class Learn>
AverageWeights train_averaged(std::size_t tag_count, std::span<const std::uint64_t> features,
                              const std::vector<std::size_t>& examples, Rounds rounds,
                              Learn learn) {
  AverageWeights weights;
  std::uint64_t state = 1;
  for (int round = 0; round < rounds.orders; ++round) {
    Perceptron perceptron(tag_count);
    perceptron.admit(features);
    std::vector<std::size_t> order = examples;
    for (int epoch = 0; epoch < rounds.epochs; ++epoch) {
      shuffle(order, state);
      for (const std::size_t i : order) learn(perceptron, i, epoch);
    }
    weights.add(perceptron);
  }
  return weights;
}

// 0, 1, ... below `size`.
inline std::vector<std::size_t> all_examples(std::size_t size) {
  std::vector<std::size_t> examples(size);
  for (std::size_t i = 0; i < size; ++i) examples[i] = i;
  return examples;
}

}  // namespace talkgraph::extract::train
