// What follows from contributions to one relationship or figure, and the nodes of a
// conversation.
#include <algorithm>
#include <set>
#include <tuple>

#include "base/sha256.h"
#include "base/unicode.h"
#include "graph/fold.h"

namespace talkgraph {
namespace {

std::string span_text(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

void set_text(PropertyMap& properties, const char* key, const std::string& text) {
  if (!text.empty()) properties[key] = text;
}

// By place in the documents; then by all the rest, so that nothing depends on
// the order of what is found twice in one place.
bool comes_before(const RelationshipContribution& a, const RelationshipContribution& b) {
  const auto place = [](const RelationshipContribution& one) {
    return std::tie(one.document, one.quote, one.rule, one.status, one.confidence);
  };
  if (place(a) != place(b)) return place(a) < place(b);
  return std::lexicographical_compare(a.properties.begin(), a.properties.end(),
                                      b.properties.begin(), b.properties.end(),
                                      [](const auto& x, const auto& y) {
                                        if (x.first != y.first) return x.first < y.first;
                                        return to_json(x.second) < to_json(y.second);
                                      });
}

// Properties that contributions give, each from the most confident one.
PropertyMap claimed_properties(const std::vector<RelationshipContribution>& contributions) {
  PropertyMap properties;
  std::map<std::string_view, double> confidence;
  for (const RelationshipContribution& one : contributions) {
    for (const auto& [key, value] : one.properties) {
      const auto [at, is_new] = confidence.emplace(key, one.confidence);
      if (!is_new && one.confidence <= at->second) continue;
      at->second = one.confidence;
      properties.insert_or_assign(key, value);
    }
  }
  return properties;
}

const RelationshipContribution& best_evidence(
    const std::vector<RelationshipContribution>& contributions) {
  return *std::min_element(contributions.begin(), contributions.end(),
                           [](const auto& a, const auto& b) {
                             if (a.status != b.status) return a.status < b.status;
                             return a.confidence > b.confidence;
                           });
}

RelationshipContribution from_evidence(const DocumentGraph& document, const Evidence& evidence) {
  RelationshipContribution contribution;
  contribution.document = document.id;
  contribution.quote = evidence.quote;
  contribution.quote_text = slice(document.text, evidence.quote);
  contribution.rule = evidence.rule;
  contribution.confidence = evidence.confidence;
  return contribution;
}

}  // namespace

RelationshipContribution contribution_of(const DocumentGraph& document,
                                         const Assertion& assertion) {
  RelationshipContribution contribution = from_evidence(document, assertion.evidence);
  contribution.properties = assertion.properties;
  contribution.status = assertion.status;
  return contribution;
}

RelationshipContribution contribution_of(const DocumentGraph& document,
                                         const MetricAssertion& metric) {
  return from_evidence(document, metric.evidence);
}

bool swaps_ends(const RelationType& type, const EntityKey& source, const EntityKey& target) {
  return type.symmetric && target < source;
}

bool says_nothing(const Assertion& assertion, const std::vector<EntityKey>& keys) {
  return assertion.source != assertion.target && keys[assertion.source] == keys[assertion.target];
}

PropertyMap derive_relationship(std::vector<RelationshipContribution> contributions) {
  std::sort(contributions.begin(), contributions.end(), comes_before);
  const RelationshipContribution& best = best_evidence(contributions);
  PropertyMap properties = claimed_properties(contributions);
  std::set<std::string_view> rules;
  List evidence;
  double confidence = 0;
  for (const RelationshipContribution& one : contributions) {
    rules.insert(one.rule);
    Value place = one.document + ":" + span_text(one.quote);
    if (evidence.empty() || !(evidence.back() == place)) evidence.push_back(std::move(place));
    confidence = std::max(confidence, one.confidence);
  }
  properties["status"] = claim_status_name(best.status);
  properties["confidence"] = confidence;
  properties["rules"] = List(rules.begin(), rules.end());
  properties["evidence"] = std::move(evidence);
  properties["quote"] = best.quote_text;
  properties["weight"] = static_cast<std::int64_t>(contributions.size());
  return properties;
}

std::string metric_id(const std::string& entity_id, const MetricAssertion& metric) {
  const Value claim = List{metric.measure, metric.comparison, metric.value,
                           metric.unit,    metric.period,     metric.target};
  constexpr std::size_t kDigits = 12;
  return entity_id + ":" + slugify(metric.measure) + ":" +
         sha256_hex(to_json(claim)).substr(0, kDigits);
}

DerivedNode derive_metric(const std::string& entity_id, const MetricAssertion& metric,
                          std::vector<RelationshipContribution> contributions) {
  DerivedNode node{{"Metric"}, derive_relationship(std::move(contributions))};
  node.properties["id"] = metric_id(entity_id, metric);
  node.properties["measure"] = metric.measure;
  node.properties["value"] = metric.value;
  node.properties["comparison"] = metric.comparison;
  node.properties["status"] = metric.target ? "target" : "asserted";
  set_text(node.properties, "unit", metric.unit);
  set_text(node.properties, "period", metric.period);
  return node;
}

DerivedNode derive_document_node(const DocumentGraph& document) {
  DerivedNode node{{"Document"}, {}};
  node.properties["id"] = document.id;
  node.properties["bytes"] = static_cast<std::int64_t>(document.text.size());
  set_text(node.properties, "title", document.title);
  set_text(node.properties, "date", document.date);
  set_text(node.properties, "source", document.source);
  set_text(node.properties, "sha256", document.sha256);
  return node;
}

DerivedNode derive_turn_node(const DocumentGraph& document, std::size_t index) {
  const Turn& turn = document.turns[index];
  const Speaker& speaker = document.speakers[turn.speaker];
  DerivedNode node{{"Turn"}, {}};
  node.properties["id"] = document.id + ":" + std::to_string(index);
  node.properties["start"] = static_cast<std::int64_t>(turn.span.begin);
  node.properties["end"] = static_cast<std::int64_t>(turn.span.end);
  set_text(node.properties, "speaker", speaker.label);
  set_text(node.properties, "role", speaker.role);
  set_text(node.properties, "text", std::string(slice(document.text, turn.span)));
  return node;
}

std::vector<TurnMentions> derive_turn_mentions(const DocumentGraph& document,
                                               const std::vector<EntityIndex>& firsts) {
  std::map<std::pair<std::size_t, EntityIndex>, std::vector<Span>> spans;
  for (EntityIndex entity = 0; entity < document.entities.size(); ++entity) {
    for (const EntityMention& mention : document.entities[entity].mentions) {
      // The last turn that begins at the mention or before it.
      const auto after = std::upper_bound(
          document.turns.begin(), document.turns.end(), mention.span.begin,
          [](std::uint32_t offset, const Turn& turn) { return offset < turn.span.begin; });
      if (after == document.turns.begin()) continue;
      const auto turn = std::prev(after);
      if (!turn->span.contains(mention.span)) continue;
      spans[{static_cast<std::size_t>(turn - document.turns.begin()), firsts[entity]}].push_back(
          mention.span);
    }
  }
  std::vector<TurnMentions> mentions;
  mentions.reserve(spans.size());
  for (auto& [place, found] : spans) {
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    mentions.push_back({place.first, place.second, std::move(found)});
  }
  return mentions;
}

PropertyMap derive_mentions(const TurnMentions& mentions) {
  List spans;
  for (const Span span : mentions.spans) spans.emplace_back(span_text(span));
  return {{"spans", std::move(spans)}};
}

}  // namespace talkgraph
