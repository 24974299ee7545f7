#include "evaluate/evaluation.h"

#include <algorithm>

#include "comparable.h"
#include "gold_spans.h"
#include "scoring.h"

namespace talkgraph::evaluate {
namespace {

constexpr std::array<std::string_view, kMeasures> kMeasureNames = {
    "entity", "untyped", "mention", "relation", "metric", "props", "speaker"};
constexpr std::array<std::string_view, 4> kProblemNames = {"missing", "spurious", "wrong type",
                                                           "duplicate"};

std::set<std::string> optional_names(const GoldDocument& gold) {
  std::set<std::string> names;
  for (const GoldEntity& entity : gold.entities) {
    if (!entity.optional) continue;
    names.insert(comparable_name(entity.name));
    for (const std::string& surface : entity.surfaces) names.insert(comparable_name(surface));
  }
  return names;
}

std::set<GoldIndex> found_in_gold(const EntityMatching& matching) {
  std::set<GoldIndex> found;
  for (const auto& [entity, gold] : matching.to_gold) found.insert(gold);
  return found;
}

void score_entities(const Comparison& comparison, const EntityMatching& matching, Score& score) {
  const std::set<GoldIndex> found = found_in_gold(matching);
  for (GoldIndex g = 0; g < comparison.gold.entities.size(); ++g) {
    const GoldEntity& entity = comparison.gold.entities[g];
    if (entity.optional) continue;
    if (found.contains(g)) {
      count_right(score, entity.type);
    } else {
      count_missing(score, entity.type);
    }
  }
  const std::set<std::string> free = optional_names(comparison.gold);
  for (const auto* wrong : {&matching.duplicates, &matching.unmatched}) {
    for (const EntityIndex f : *wrong) {
      const DocumentEntity& entity = comparison.found.entities[f];
      if (!free.contains(comparable_name(entity.name))) count_spurious(score, entity.type);
    }
  }
}

std::optional<Span> first_name(const DocumentEntity& entity) {
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind == MentionKind::kName) return mention.span;
  }
  return std::nullopt;
}

// An entity that is found under another type is one mistake, though it counts
// as one that is spurious and one that is missing.
void list_entity_mistakes(const Comparison& comparison, const std::map<Span, GoldIndex>& spans,
                          Evaluation& evaluation) {
  const GoldDocument& gold = comparison.gold;
  const std::set<GoldIndex> found = found_in_gold(comparison.typed);
  const std::set<std::string> free = optional_names(gold);
  std::set<GoldIndex> mistyped;
  for (EntityIndex f = 0; f < comparison.found.entities.size(); ++f) {
    if (comparison.typed.to_gold.contains(f)) continue;
    const DocumentEntity& entity = comparison.found.entities[f];
    if (free.contains(comparable_name(entity.name))) continue;
    Mistake mistake{Measure::kEntity, Problem::kSpurious, entity.type, entity.name,
                    first_name(entity)};
    const auto same = comparison.untyped.to_gold.find(f);
    if (comparison.typed.duplicates.contains(f)) {
      mistake.problem = Problem::kDuplicate;
    } else if (same != comparison.untyped.to_gold.end() && !found.contains(same->second)) {
      mistake.problem = Problem::kWrongType;
      mistake.what += ", which is: " + gold.entities[same->second].type;
      mistyped.insert(same->second);
    }
    evaluation.mistakes.push_back(std::move(mistake));
  }
  std::map<GoldIndex, Span> first;
  for (const auto& [span, g] : spans) first.emplace(g, span);
  for (GoldIndex g = 0; g < gold.entities.size(); ++g) {
    if (gold.entities[g].optional || found.contains(g) || mistyped.contains(g)) continue;
    const auto place = first.find(g);
    evaluation.mistakes.push_back(
        {Measure::kEntity, Problem::kMissing, gold.entities[g].type, gold.entities[g].name,
         place == first.end() ? std::nullopt : std::optional(place->second)});
  }
}

class MentionScorer {
 public:
  MentionScorer(const Comparison& comparison, const std::map<Span, GoldIndex>& spans,
                const std::vector<Span>& hidden)
      : comparison_(comparison), spans_(spans), hidden_(hidden) {
    for (EntityIndex f = 0; f < comparison.found.entities.size(); ++f) {
      for (const EntityMention& mention : comparison.found.entities[f].mentions) {
        if (mention.kind == MentionKind::kName) named_[mention.span] = f;
      }
    }
  }

  void score(Score& score) const {
    for (const auto& [span, g] : spans_) {
      const GoldEntity& entity = comparison_.gold.entities[g];
      if (entity.optional) continue;
      const auto named = named_.find(span);
      if (named != named_.end() && gold_of(named->second) == g) {
        count_right(score, entity.type);
      } else {
        count_missing(score, entity.type);
      }
    }
    for (const auto& [span, f] : named_) {
      if (is_spurious(span, f)) count_spurious(score, comparison_.found.entities[f].type);
    }
  }

 private:
  std::optional<GoldIndex> gold_of(EntityIndex f) const {
    const auto at = comparison_.untyped.to_gold.find(f);
    return at == comparison_.untyped.to_gold.end() ? std::nullopt : std::optional(at->second);
  }

  bool is_optional(std::optional<GoldIndex> g) const {
    return g && comparison_.gold.entities[*g].optional;
  }

  bool is_spurious(Span span, EntityIndex f) const {
    const auto known = spans_.find(span);
    const auto here = known == spans_.end() ? std::nullopt : std::optional(known->second);
    if (here && gold_of(f) == here) return false;
    if (is_optional(here) || is_optional(gold_of(f))) return false;
    return std::none_of(hidden_.begin(), hidden_.end(),
                        [&](Span hidden) { return hidden.contains(span.begin); });
  }

  const Comparison& comparison_;
  const std::map<Span, GoldIndex>& spans_;
  const std::vector<Span>& hidden_;
  std::map<Span, EntityIndex> named_;
};

std::uint64_t count_ungrounded(const DocumentGraph& found) {
  std::uint64_t count = 0;
  for (const DocumentEntity& entity : found.entities) {
    for (const EntityMention& mention : entity.mentions) {
      count += is_grounded(mention.span, found.text) ? 0 : 1;
    }
  }
  for (const Assertion& assertion : found.assertions) {
    count += is_grounded(assertion.evidence.quote, found.text) ? 0 : 1;
  }
  for (const MetricAssertion& metric : found.metrics) {
    count += is_grounded(metric.evidence.quote, found.text) ? 0 : 1;
  }
  return count;
}

}  // namespace

std::string_view measure_name(Measure measure) {
  return kMeasureNames[static_cast<std::size_t>(measure)];
}

std::string_view problem_name(Problem problem) {
  return kProblemNames[static_cast<std::size_t>(problem)];
}

double Tally::precision() const {
  const std::uint64_t found = right + spurious;
  return found == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(found);
}

double Tally::recall() const {
  const std::uint64_t wanted = right + missing;
  return wanted == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(wanted);
}

double Tally::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
}

void Tally::add(const Tally& other) {
  right += other.right;
  spurious += other.spurious;
  missing += other.missing;
}

void add_scores(Evaluation& sum, const Evaluation& one) {
  for (std::size_t i = 0; i < kMeasures; ++i) {
    sum.scores[i].total.add(one.scores[i].total);
    for (const auto& [type, tally] : one.scores[i].by_type) sum.scores[i].by_type[type].add(tally);
  }
  sum.ungrounded += one.ungrounded;
}

Evaluation evaluate(const GoldDocument& gold, const DocumentGraph& found,
                    const Ontology& ontology) {
  const Comparison comparison{gold, found, ontology, match_entities(gold, found, true),
                              match_entities(gold, found, false)};
  const std::vector<Span> hidden = hidden_spans(found.text);
  const std::map<Span, GoldIndex> spans = gold_spans(gold, found.text, hidden);
  Evaluation evaluation;
  evaluation.ungrounded = count_ungrounded(found);
  score_entities(comparison, comparison.typed, evaluation.score(Measure::kEntity));
  score_entities(comparison, comparison.untyped, evaluation.score(Measure::kUntyped));
  list_entity_mistakes(comparison, spans, evaluation);
  MentionScorer(comparison, spans, hidden).score(evaluation.score(Measure::kMention));
  score_relations(comparison, evaluation);
  score_metrics(comparison, evaluation);
  score_speakers(comparison, evaluation);
  return evaluation;
}

}  // namespace talkgraph::evaluate
