#include "plan/estimates.h"

#include <algorithm>

#include "graph/statistics.h"

namespace talkgraph::query {

namespace {

// Of a graph of which nothing is known.
constexpr double kNodes = 1000;
constexpr double kNodesOfLabel = 200;
constexpr double kRelationships = 5000;
constexpr double kRelationshipsOfType = 1000;
constexpr double kShareOfValue = 0.05;

// What cannot be read is guessed: the run will find the error.
double number(const Result<std::uint64_t>& count, double otherwise) {
  return count ? static_cast<double>(*count) : otherwise;
}

}  // namespace

double Estimates::count_nodes(const std::string* label) const {
  const double guess = label ? kNodesOfLabel : kNodes;
  if (!graph_) return guess;
  if (!label) return number(graph_->count_nodes(std::nullopt), guess);
  const auto id = graph_->find_label(*label);
  return id ? number(graph_->count_nodes(id), guess) : 0;
}

double Estimates::count_relationships(const std::string* type) const {
  const double guess = type ? kRelationshipsOfType : kRelationships;
  if (!graph_) return guess;
  if (!type) return number(graph_->count_relationships(std::nullopt), guess);
  const auto id = graph_->find_type(*type);
  return id ? number(graph_->count_relationships(id), guess) : 0;
}

double Estimates::share(const std::vector<std::string>& labels) const {
  const double all = std::max(count_nodes(nullptr), 1.0);
  double share = 1;
  for (const std::string& label : labels) share *= std::min(count_nodes(&label) / all, 1.0);
  return share;
}

double Estimates::nodes(const std::vector<std::string>& labels) const {
  return share(labels) * count_nodes(nullptr);
}

double Estimates::degree(const RelationshipPattern& pattern, Direction direction,
                         const std::vector<std::string>& labels) const {
  const double sides = direction == Direction::kBoth ? 2 : 1;
  const double all = std::max(count_nodes(nullptr), 1.0);
  if (pattern.types.empty()) return sides * count_relationships(nullptr) / all;
  double degree = 0;
  for (const std::string& type : pattern.types) {
    double least = sides * count_relationships(&type) / all;
    if (graph_ && !labels.empty()) {
      const auto label_id = graph_->find_label(labels.front());
      const auto type_id = graph_->find_type(type);
      if (!label_id || !type_id) continue;
      least = number(graph_->count_relationships_at(*label_id, *type_id, direction), least) /
              std::max(count_nodes(&labels.front()), 1.0);
    }
    degree += least;
  }
  return degree;
}

double Estimates::share_of_value(const std::string& label, const std::string& key) const {
  if (!graph_) return kShareOfValue;
  const auto [place, inserted] = shares_.try_emplace({label, key}, kShareOfValue);
  if (!inserted) return place->second;
  const auto label_id = graph_->find_label(label);
  const auto key_id = graph_->find_property_key(key);
  if (!label_id || !key_id) return place->second;
  const double distinct = number(estimate_distinct(*graph_, *label_id, *key_id), 0);
  if (distinct > 0) place->second = 1 / distinct;
  return place->second;
}

bool Estimates::has_index(const std::string& label, const std::string& key) const {
  if (!graph_) return false;
  const auto label_id = graph_->find_label(label);
  const auto key_id = graph_->find_property_key(key);
  return label_id && key_id && graph_->has_index(*label_id, *key_id);
}

}  // namespace talkgraph::query
