// Averaged perceptron (Collins 2002) in integers only, so that training gives
// the same bytes on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "learning/linear_model.h"

namespace talkgraph::extract::train {

class Perceptron {
 public:
  explicit Perceptron(std::size_t tag_count) : tag_count_(tag_count) {}

  TagScores score(std::span<const std::uint64_t> features) const;
  // One step: what was right gains, what was guessed loses, nothing if equal.
  void learn(std::span<const std::uint64_t> features, Tag right, Tag guessed);
  // The averaged weights; features with no weight of at least `least` in units
  // of the model file are left out.
  std::vector<ModelRow> averaged(int least) const;

 private:
  struct Weight {
    std::int32_t now = 0;
    std::int32_t changed = 0;  // step of the last change
    std::int64_t sum = 0;      // of the weight over all steps until then
  };
  using Row = std::vector<Weight>;

  void add(Row& row, Tag tag, int by);

  std::size_t tag_count_;
  std::unordered_map<std::uint64_t, Row> rows_;
  std::int32_t step_ = 0;
};

}  // namespace talkgraph::extract::train
