// Logistic regression over sparse features, one decision for each tag, in arithmetic
// that gives the same bits on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "feature_index.h"
#include "learning/linear_model.h"

namespace talkgraph::extract::train {

// How much the weights are held back: `sparse` makes small ones none at all.
struct Restraint {
  double sparse = 1;
  double small = 1;
};

// Learns by FTRL-Proximal (McMahan et al. 2013, "Ad Click Prediction", algorithm 1).
class LogisticRegression {
 public:
  // Learns `features` and no others.
  LogisticRegression(std::size_t tag_count, std::span<const std::uint64_t> features,
                     Restraint restraint);

  // Numbers of the features that are learnt, for `learn` and `score`.
  std::vector<std::uint32_t> rows(std::span<const std::uint64_t> features) const;

  double score(std::span<const std::uint32_t> rows, Tag tag) const;
  // One step; an example of weight 2 counts as two.
  void learn(std::span<const std::uint32_t> rows, Tag tag, bool holds, double weight);

  std::vector<ModelRow> weights() const;

 private:
  struct Weight {
    double sum = 0;      // z, the gradients less what is made up for already
    double squares = 0;  // n, of the gradients
  };

  double value(const Weight& weight) const;

  std::size_t tag_count_;
  Restraint restraint_;
  FeatureIndex index_;
  std::vector<Weight> weights_;  // tag_count_ a row
};

}  // namespace talkgraph::extract::train
