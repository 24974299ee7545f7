#include "perceptron.h"

#include <algorithm>
#include <cstdlib>

namespace talkgraph::extract::train {

void Perceptron::admit(std::span<const std::uint64_t> features) {
  for (std::uint64_t feature : features) row_of(feature);
  open_ = false;
}

// kNone for a feature that is not admitted.
std::uint32_t Perceptron::row_of(std::uint64_t feature) {
  std::uint32_t row = rows_.find(feature);
  if (row != FeatureIndex::kNone || !open_) return row;
  row = rows_.add(feature);
  weights_.resize(weights_.size() + tag_count_);
  return row;
}

TagScores Perceptron::score(std::span<const std::uint64_t> features) const {
  TagScores scores{};
  for (std::uint64_t feature : features) {
    const std::uint32_t found = rows_.find(feature);
    if (found == FeatureIndex::kNone) continue;
    const Weight* row = weights_.data() + found * tag_count_;
    for (std::size_t tag = 0; tag < tag_count_; ++tag) scores[tag] += row[tag].now;
  }
  return scores;
}

void Perceptron::add(std::size_t row, Tag tag, int by) {
  Weight& weight = weights_[row * tag_count_ + tag];
  weight.by_step += std::int64_t{by} * step_;
  weight.now += by;
}

void Perceptron::learn(std::span<const std::uint64_t> features, Tag right, Tag guessed) {
  next_step();
  if (right == guessed) return;
  reward(features, right, 1);
  reward(features, guessed, -1);
}

void Perceptron::reward(std::span<const std::uint64_t> features, Tag tag, int by) {
  for (std::uint64_t feature : features) {
    const std::uint32_t row = row_of(feature);
    if (row != FeatureIndex::kNone) add(row, tag, by);
  }
}

std::vector<ModelRow> Perceptron::averaged(int least, int least_single) const {
  AverageWeights weights;
  weights.add(*this);
  return weights.rows(least, least_single);
}

void AverageWeights::add(const Perceptron& perceptron) {
  if (perceptrons_++ == 0) {
    features_ = perceptron.rows_.features();
    tag_count_ = perceptron.tag_count_;
    sums_.resize(perceptron.weights_.size());
  }
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    const Perceptron::Weight& w = perceptron.weights_[i];
    const std::int64_t sum = std::int64_t{w.now} * perceptron.step_ - w.by_step;
    sums_[i] += sum * kModelUnit / std::max(perceptron.step_, 1);
  }
}

std::vector<ModelRow> AverageWeights::rows(int least, int least_single) const {
  std::vector<ModelRow> rows;
  for (std::size_t at = 0; at < features_.size(); ++at) {
    ModelRow row{features_[at], {}};
    bool matters = false;
    for (std::size_t tag = 0; tag < tag_count_; ++tag) {
      const std::int64_t mean = sums_[at * tag_count_ + tag] / perceptrons_;
      const std::int64_t weight = std::clamp<std::int64_t>(mean, -32000, 32000);
      if (std::llabs(weight) < least_single) continue;
      matters |= std::llabs(weight) >= least;
      row.weights.emplace_back(static_cast<Tag>(tag), static_cast<std::int16_t>(weight));
    }
    if (matters) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::uint64_t> frequent(std::vector<std::uint64_t> features, std::size_t least) {
  std::sort(features.begin(), features.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < features.size();) {
    std::size_t end = i;
    while (end < features.size() && features[end] == features[i]) ++end;
    if (end - i >= least) features[kept++] = features[i];
    i = end;
  }
  features.resize(kept);
  return features;
}

}  // namespace talkgraph::extract::train
