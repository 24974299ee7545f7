// What follows from contributions to one entity, relationship or figure.
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

// The key with the highest count; of several the first.
template <class Counts>
const typename Counts::key_type& most_frequent(const Counts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

using Contributions = std::vector<const EntityContribution*>;

// Those that no decision led here; all of them if there are none.
Contributions own_contributions(const Contributions& contributions) {
  Contributions own;
  for (const EntityContribution* one : contributions) {
    if (one->decided_id.empty()) own.push_back(one);
  }
  return own.empty() ? contributions : own;
}

const std::string& majority_type(const Contributions& contributions, const Ontology& ontology) {
  std::map<std::size_t, std::size_t> documents_by_rank;
  for (const EntityContribution* one : contributions) {
    ++documents_by_rank[ontology.entity_type_rank(one->type)];
  }
  return ontology.entity_types()[most_frequent(documents_by_rank)].name;
}

// The name that most documents use; ties: mentions, then byte order.
std::string majority_name(const Contributions& contributions) {
  std::map<std::string_view, std::pair<std::size_t, std::uint64_t>> votes;
  for (const EntityContribution* one : contributions) {
    auto& [documents, mentions] = votes[one->name];
    ++documents;
    mentions += one->mention_count;
  }
  return std::string(most_frequent(votes));
}

// Each property as most documents have it; ties: byte order of its JSON.
PropertyMap majority_properties(const Contributions& contributions) {
  std::map<std::string_view, std::map<std::string, std::size_t>> votes;
  std::map<std::pair<std::string_view, std::string>, const Value*> values;
  for (const EntityContribution* one : contributions) {
    for (const auto& [key, value] : one->properties) {
      std::string text = to_json(value);
      ++votes[key][text];
      values.emplace(std::pair(std::string_view(key), std::move(text)), &value);
    }
  }
  PropertyMap properties;
  for (const auto& [key, counts] : votes) {
    properties.emplace(key, *values.at({key, most_frequent(counts)}));
  }
  return properties;
}

List other_names(const Contributions& contributions, const std::string& name) {
  std::set<std::string_view> names;
  for (const EntityContribution* one : contributions) {
    names.insert(one->name);
    names.insert(one->aliases.begin(), one->aliases.end());
  }
  names.erase(name);
  return List(names.begin(), names.end());
}

List decided_ids(const Contributions& contributions) {
  std::set<std::string_view> ids;
  for (const EntityContribution* one : contributions) {
    if (!one->decided_id.empty()) ids.insert(one->decided_id);
  }
  return List(ids.begin(), ids.end());
}

DerivedNode merge(const std::string& id, const Contributions& contributions,
                  const Ontology& ontology) {
  const Contributions own = own_contributions(contributions);
  const std::string& type = majority_type(own, ontology);
  const std::string name = majority_name(own);
  std::set<std::string_view> documents;
  std::uint64_t mentions = 0;
  for (const EntityContribution* one : contributions) {
    documents.insert(one->document);
    mentions += one->mention_count;
  }
  DerivedNode node{ontology.entity_type(type)->labels, majority_properties(contributions)};
  node.properties["id"] = id;
  node.properties["type"] = type;
  node.properties["name"] = name;
  node.properties["aliases"] = other_names(contributions, name);
  node.properties["mention_count"] = static_cast<std::int64_t>(mentions);
  node.properties["document_count"] = static_cast<std::int64_t>(documents.size());
  List decided = decided_ids(contributions);
  if (!decided.empty()) node.properties["decided_ids"] = std::move(decided);
  return node;
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

EntityContribution contribution_of(const DocumentGraph& document, EntityIndex entity) {
  const DocumentEntity& said = document.entities[entity];
  return {document.id, said.type, said.name, said.aliases, said.properties, said.mentions.size()};
}

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

std::map<std::string, DerivedNode> derive_entity_nodes(
    const std::string& id, const std::vector<EntityContribution>& contributions,
    const Ontology& ontology) {
  std::map<std::string, Contributions> by_family;
  for (const EntityContribution& one : contributions) {
    by_family[one.family.empty() ? ontology.entity_type(one.type)->family : one.family].push_back(
        &one);
  }
  const auto first =
      std::find_if(ontology.entity_types().begin(), ontology.entity_types().end(),
                   [&](const EntityType& type) { return by_family.contains(type.family); });
  std::map<std::string, DerivedNode> nodes;
  for (const auto& [family, members] : by_family) {
    const bool keeps_id = family == first->family;
    nodes.emplace(family, merge(keeps_id ? id : std::string(id).append(":").append(family), members,
                                ontology));
  }
  return nodes;
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
