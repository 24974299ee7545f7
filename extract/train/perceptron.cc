#include "perceptron.h"

#include <algorithm>
#include <cstdlib>

namespace talkgraph::extract::train {

TagScores Perceptron::score(std::span<const std::uint64_t> features) const {
  TagScores scores{};
  for (std::uint64_t feature : features) {
    const auto found = rows_.find(feature);
    if (found == rows_.end()) continue;
    for (std::size_t tag = 0; tag < tag_count_; ++tag) scores[tag] += found->second[tag].now;
  }
  return scores;
}

void Perceptron::add(Row& row, Tag tag, int by) {
  Weight& weight = row[tag];
  weight.sum += std::int64_t{weight.now} * (step_ - weight.changed);
  weight.changed = step_;
  weight.now += by;
}

void Perceptron::learn(std::span<const std::uint64_t> features, Tag right, Tag guessed) {
  ++step_;
  if (right == guessed) return;
  for (std::uint64_t feature : features) {
    Row& row = rows_.try_emplace(feature, tag_count_).first->second;
    add(row, right, 1);
    add(row, guessed, -1);
  }
}

std::vector<ModelRow> Perceptron::averaged(int least) const {
  std::vector<ModelRow> rows;
  for (const auto& [feature, weights] : rows_) {
    ModelRow row{feature, {}};
    bool matters = false;
    for (std::size_t tag = 0; tag < tag_count_; ++tag) {
      const Weight& w = weights[tag];
      const std::int64_t sum = w.sum + std::int64_t{w.now} * (step_ - w.changed);
      const std::int64_t scaled =
          std::clamp<std::int64_t>(sum * kModelUnit / std::max(step_, 1), -32000, 32000);
      if (scaled == 0) continue;
      matters |= std::llabs(scaled) >= least;
      row.weights.emplace_back(static_cast<Tag>(tag), static_cast<std::int16_t>(scaled));
    }
    if (matters) rows.push_back(std::move(row));
  }
  return rows;  // serialize_model sorts them
}

}  // namespace talkgraph::extract::train
