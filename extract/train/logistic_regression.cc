#include "logistic_regression.h"

#include <algorithm>
#include <cmath>

#include "learning/logistic.h"

namespace talkgraph::extract::train {
namespace {

constexpr double kRate = 0.1;        // alpha
constexpr double kRateOffset = 1.0;  // beta

}  // namespace

LogisticRegression::LogisticRegression(std::size_t tag_count,
                                       std::span<const std::uint64_t> features, Restraint restraint)
    : tag_count_(tag_count), restraint_(restraint), weights_(tag_count * features.size()) {
  for (const std::uint64_t feature : features) index_.add(feature);
}

std::vector<std::uint32_t> LogisticRegression::rows(std::span<const std::uint64_t> features) const {
  std::vector<std::uint32_t> rows;
  for (const std::uint64_t feature : features) {
    const std::uint32_t row = index_.find(feature);
    if (row != FeatureIndex::kNone) rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

double LogisticRegression::value(const Weight& weight) const {
  if (std::abs(weight.sum) <= restraint_.sparse) return 0;
  const double pull =
      weight.sum < 0 ? weight.sum + restraint_.sparse : weight.sum - restraint_.sparse;
  return -pull / ((kRateOffset + std::sqrt(weight.squares)) / kRate + restraint_.small);
}

double LogisticRegression::score(std::span<const std::uint32_t> rows, Tag tag) const {
  double score = 0;
  for (const std::uint32_t row : rows) score += value(weights_[row * tag_count_ + tag]);
  return score;
}

void LogisticRegression::learn(std::span<const std::uint32_t> rows, Tag tag, bool holds,
                               double weight) {
  const double slope = (logistic(score(rows, tag)) - (holds ? 1 : 0)) * weight;
  for (const std::uint32_t row : rows) {
    Weight& known = weights_[row * tag_count_ + tag];
    const double squares = known.squares + slope * slope;
    const double rate = (std::sqrt(squares) - std::sqrt(known.squares)) / kRate;
    known.sum += slope - rate * value(known);
    known.squares = squares;
  }
}

std::vector<ModelRow> LogisticRegression::weights() const {
  constexpr double kMost = 32767;
  std::vector<ModelRow> rows;
  for (std::size_t row = 0; row < index_.features().size(); ++row) {
    ModelRow out{index_.features()[row], {}};
    for (std::size_t tag = 0; tag < tag_count_; ++tag) {
      const double units = value(weights_[row * tag_count_ + tag]) * kModelUnit;
      const double rounded = std::floor(std::clamp(units, -kMost, kMost) + 0.5);
      if (rounded != 0) {
        out.weights.emplace_back(static_cast<Tag>(tag), static_cast<std::int16_t>(rounded));
      }
    }
    if (!out.weights.empty()) rows.push_back(std::move(out));
  }
  return rows;
}

}  // namespace talkgraph::extract::train
