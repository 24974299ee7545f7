#include <algorithm>
#include <cmath>
#include <tuple>

#include "comparable.h"
#include "scoring.h"

namespace talkgraph::evaluate {
namespace {

constexpr double kValueTolerance = 0.005;

// Type and ends, those of a symmetric relation in one order. An end that no
// entity of the annotation matches is its number behind theirs.
using Key = std::tuple<std::string, std::size_t, std::size_t>;

Key make_key(const Ontology& ontology, const std::string& type, std::size_t source,
             std::size_t target) {
  const RelationType* relation = ontology.relation_type(type);
  if (relation != nullptr && relation->symmetric && target < source) std::swap(source, target);
  return {type, source, target};
}

std::size_t end_of(const Comparison& comparison, EntityIndex entity) {
  const auto at = comparison.untyped.to_gold.find(entity);
  return at == comparison.untyped.to_gold.end() ? comparison.gold.entities.size() + entity
                                                : at->second;
}

std::string unit_name(const std::string& unit) {
  return unit.empty() ? "count" : unit;
}

std::string property_text(const Assertion& assertion, const std::string& key) {
  const auto at = assertion.properties.find(key);
  if (at == assertion.properties.end()) return {};
  const std::string* text = at->second.as_string();
  return text != nullptr ? *text : to_json(at->second);
}

// Dates may be known in more or less detail.
bool is_right(const std::string& key, const std::string& want, const std::string& got) {
  if (key == "title") return comparable_name(want) == comparable_name(got);
  return !got.empty() && (want.starts_with(got) || got.starts_with(want));
}

void score_properties(const GoldRelation& wanted, const Assertion& got, const std::string& relation,
                      Evaluation& evaluation) {
  Score& score = evaluation.score(Measure::kProperty);
  for (const auto& [key, want] : wanted.properties) {
    const std::string text = property_text(got, key);
    if (is_right(key, want, text)) {
      count_right(score, key);
      continue;
    }
    count_missing(score, key);
    std::string what = relation;
    what += " {" + key + ": " + want + "}";
    what += text.empty() ? ", found without" : ", found with: " + text;
    evaluation.mistakes.push_back(
        {Measure::kProperty, Problem::kMissing, key, std::move(what), got.evidence.quote});
  }
}

std::string arrow(std::string_view source, std::string_view type, std::string_view target) {
  std::string text(source);
  text.append(" -").append(type).append("-> ").append(target);
  return text;
}

// "Lumora: languages = 19 %"; a number as it is printed everywhere.
std::string figure(std::string_view subject, std::string_view measure, double value,
                   std::string_view unit) {
  std::string text(subject);
  text.append(": ").append(measure).append(" = ").append(format_double(value));
  if (!unit.empty()) text.append(" ").append(unit);
  return text;
}

bool measures_the_same(const Comparison& comparison, const GoldMetric& wanted,
                       const MetricAssertion& got) {
  if (wanted.subject != end_of(comparison, got.subject) || wanted.unit != got.unit ||
      std::abs(wanted.value - got.value) > kValueTolerance * std::abs(wanted.value)) {
    return false;
  }
  const auto words = measure_words(got.measure);
  const auto known = measure_words(wanted.measure);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return known.contains(word); });
}

}  // namespace

void score_relations(const Comparison& comparison, Evaluation& evaluation) {
  const GoldDocument& gold = comparison.gold;
  Score& score = evaluation.score(Measure::kRelation);
  std::map<Key, const GoldRelation*> required;
  std::vector<Key> order;
  std::set<Key> free;
  for (const GoldRelation& relation : gold.relations) {
    const Key key = make_key(comparison.ontology, relation.type, relation.source, relation.target);
    if (relation.optional) {
      free.insert(key);
    } else {
      if (!required.contains(key)) order.push_back(key);
      required[key] = &relation;
    }
  }
  std::set<Key> seen;
  for (const Assertion& assertion : comparison.found.assertions) {
    const Key key =
        make_key(comparison.ontology, assertion.type, end_of(comparison, assertion.source),
                 end_of(comparison, assertion.target));
    if (!seen.insert(key).second) continue;
    const std::string text = arrow(comparison.found.entities[assertion.source].name, assertion.type,
                                   comparison.found.entities[assertion.target].name);
    if (const auto wanted = required.find(key); wanted != required.end()) {
      count_right(score, assertion.type);
      score_properties(*wanted->second, assertion, text, evaluation);
    } else if (!free.contains(key)) {
      count_spurious(score, assertion.type);
      evaluation.mistakes.push_back(
          {Measure::kRelation, Problem::kSpurious, assertion.type, text, assertion.evidence.quote});
    }
  }
  for (const Key& key : order) {
    if (seen.contains(key)) continue;
    const GoldRelation& relation = *required.at(key);
    count_missing(score, relation.type);
    evaluation.mistakes.push_back({Measure::kRelation, Problem::kMissing, relation.type,
                                   arrow(gold.entities[relation.source].name, relation.type,
                                         gold.entities[relation.target].name),
                                   place_of(comparison.found.text, relation.evidence)});
  }
}

void score_metrics(const Comparison& comparison, Evaluation& evaluation) {
  Score& score = evaluation.score(Measure::kMetric);
  std::vector<const GoldMetric*> left;
  for (const GoldMetric& metric : comparison.gold.metrics) left.push_back(&metric);
  for (const MetricAssertion& metric : comparison.found.metrics) {
    const auto hit = std::find_if(left.begin(), left.end(), [&](const GoldMetric* wanted) {
      return measures_the_same(comparison, *wanted, metric);
    });
    const std::string unit = unit_name(metric.unit);
    if (hit == left.end()) {
      count_spurious(score, unit);
      evaluation.mistakes.push_back({Measure::kMetric, Problem::kSpurious, unit,
                                     figure(comparison.found.entities[metric.subject].name,
                                            metric.measure, metric.value, metric.unit),
                                     metric.evidence.quote});
      continue;
    }
    if (!(*hit)->optional) count_right(score, unit);
    left.erase(hit);
  }
  for (const GoldMetric* metric : left) {
    if (metric->optional) continue;
    count_missing(score, unit_name(metric->unit));
    evaluation.mistakes.push_back({Measure::kMetric, Problem::kMissing, unit_name(metric->unit),
                                   figure(comparison.gold.entities[metric->subject].name,
                                          metric->measure, metric->value, metric->unit),
                                   place_of(comparison.found.text, metric->evidence)});
  }
}

}  // namespace talkgraph::evaluate
