// Averaged perceptron (Collins 2002) in integers only, so that training gives
// the same bytes on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "feature_index.h"
#include "learning/linear_model.h"

namespace talkgraph::extract::train {

class Perceptron {
 public:
  explicit Perceptron(std::size_t tag_count) : tag_count_(tag_count) {}

  // From now on no features are learnt but those admitted: that leaves out what
  // occurs too seldom to say anything.
  void admit(std::span<const std::uint64_t> features);

  TagScores score(std::span<const std::uint64_t> features) const;
  // One step: what was right gains, what was guessed loses, nothing if equal.
  void learn(std::span<const std::uint64_t> features, Tag right, Tag guessed);
  // The parts of a step that learns of several choices together.
  void next_step() { ++step_; }
  void reward(std::span<const std::uint64_t> features, Tag tag, int by);
  // The averaged weights, see AverageWeights.
  std::vector<ModelRow> averaged(int least, int least_single = 1) const;

 private:
  friend class AverageWeights;
  struct Weight {
    std::int32_t now = 0;
    std::int64_t by_step = 0;  // changes, each times its step: what averaging takes off
  };

  std::uint32_t row_of(std::uint64_t feature);
  void add(std::size_t row, Tag tag, int by);

  std::size_t tag_count_;
  FeatureIndex rows_;
  std::vector<Weight> weights_;  // tag_count_ a row
  bool open_ = true;             // learns features that it has not met
  std::int32_t step_ = 0;
};

// The averaged weights of a perceptron, or the mean of several that learned the same
// admitted features in other orders (McDonald, Hall and Mann 2010): what one order
// happened to learn last counts less.
class AverageWeights {
 public:
  void add(const Perceptron& perceptron);
  // Features with no weight of at least `least` in units of the model file are left
  // out, and single weights below `least_single`.
  std::vector<ModelRow> rows(int least, int least_single = 1) const;

 private:
  std::int64_t perceptrons_ = 0;
  std::size_t tag_count_ = 0;
  std::vector<std::uint64_t> features_;
  std::vector<std::int64_t> sums_;  // tag_count_ a feature
};

// Those of `features` that occur at least `least` times, once each, ascending.
std::vector<std::uint64_t> frequent(std::vector<std::uint64_t> features, std::size_t least);

}  // namespace talkgraph::extract::train
