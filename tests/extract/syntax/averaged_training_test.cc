#include "averaged_training.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;
using namespace talkgraph::extract::train;

namespace {

constexpr std::uint64_t kOdd = 11;
constexpr std::uint64_t kEven = 22;
constexpr std::uint64_t kRare = 33;

// Learns to tell odd examples (tag 1) from even ones.
AverageWeights told_apart(Rounds rounds) {
  return train_averaged(
      2, std::vector<std::uint64_t>{kOdd, kEven}, all_examples(10), rounds,
      [](Perceptron& perceptron, std::size_t i, int) {
        const std::vector<std::uint64_t> features = {i % 2 == 1 ? kOdd : kEven, kRare};
        const TagScores scores = perceptron.score(features);
        perceptron.learn(features, i % 2 == 1, scores[1] > scores[0]);
      });
}

std::int16_t weight_of(const AverageWeights& weights, std::uint64_t feature, Tag tag) {
  for (const ModelRow& row : weights.rows(1)) {
    for (const auto& [own, weight] : row.weights) {
      if (row.feature == feature && own == tag) return weight;
    }
  }
  return 0;
}

}  // namespace

TEST_CASE("the mean of several orders lies among what each of them learns") {
  const AverageWeights one = told_apart({3, 1});
  const AverageWeights several = told_apart({3, 5});
  for (const AverageWeights* weights : {&one, &several}) {
    REQUIRE(weight_of(*weights, kOdd, 1) > 0);
    REQUIRE(weight_of(*weights, kOdd, 1) <= kModelUnit);
    REQUIRE(weight_of(*weights, kOdd, 1) == -weight_of(*weights, kOdd, 0));
  }
}

TEST_CASE("a feature that was not admitted is not learnt") {
  REQUIRE(weight_of(told_apart({2, 2}), kRare, 1) == 0);
}

TEST_CASE("weights below the least are left out") {
  REQUIRE(told_apart({3, 2}).rows(kModelUnit + 1).empty());
  REQUIRE(told_apart({3, 2}).rows(1, kModelUnit + 1).empty());
}
