#include "relations.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

namespace talkgraph::cli {
namespace {

constexpr std::array kAboutTheClaim = {"status",   "confidence", "rules",
                                       "evidence", "quote",      "weight"};

Value property(const PropertyMap& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found == properties.end() ? Value() : found->second;
}

Result<std::vector<Relationship>> relationships_at(const GraphReader& graph, NodeId node,
                                                   Direction direction,
                                                   std::optional<TypeId> type) {
  std::vector<Relationship> found;
  TG_TRY(graph.expand(node, direction, type, [&](const Relationship& relationship) {
    found.push_back(relationship);
    return true;
  }));
  return found;
}

Result<bool> is_entity(const GraphReader& graph, std::optional<LabelId> entity, NodeId node) {
  TG_ASSIGN(const std::vector<LabelId> labels, graph.node_labels(node));
  return entity && std::find(labels.begin(), labels.end(), *entity) != labels.end();
}

}  // namespace

Result<Relation> read_relation(const GraphReader& graph, const Relationship& relationship) {
  Relation relation;
  TG_ASSIGN(relation.source, name_node(graph, relationship.source));
  TG_ASSIGN(relation.target, name_node(graph, relationship.target));
  relation.type = graph.type_name(relationship.type);
  TG_ASSIGN(relation.properties, graph.relationship_properties(relationship.id));
  return relation;
}

Result<std::vector<Relation>> relations_of(const GraphReader& graph, NodeId node) {
  const auto entity = graph.find_label("Entity");
  TG_ASSIGN(const std::vector<Relationship> relationships,
            relationships_at(graph, node, Direction::kBoth, std::nullopt));
  std::vector<Relation> relations;
  for (const Relationship& relationship : relationships) {
    const NodeId other = relationship.source == node ? relationship.target : relationship.source;
    TG_ASSIGN(const bool wanted, is_entity(graph, entity, other));
    if (!wanted) continue;
    TG_ASSIGN(Relation relation, read_relation(graph, relationship));
    relations.push_back(std::move(relation));
  }
  const auto order = [node](const Relation& relation) {
    const bool incoming = relation.source.node != node;
    const NamedNode& other = incoming ? relation.source : relation.target;
    return std::tuple(std::string_view(relation.type), incoming, std::string_view(other.name),
                      std::string_view(other.id));
  };
  std::stable_sort(relations.begin(), relations.end(),
                   [&](const Relation& a, const Relation& b) { return order(a) < order(b); });
  return relations;
}

Result<std::vector<Metric>> metrics_of(const GraphReader& graph, NodeId node) {
  std::vector<Metric> metrics;
  const auto type = graph.find_type("REPORTS");
  if (!type) return metrics;
  TG_ASSIGN(const std::vector<Relationship> reports,
            relationships_at(graph, node, Direction::kOutgoing, type));
  for (const Relationship& report : reports) {
    TG_ASSIGN(PropertyMap properties, graph.node_properties(report.target));
    std::string id = string_property(properties, "id");
    metrics.push_back({std::move(id), std::move(properties)});
  }
  std::sort(metrics.begin(), metrics.end(), [](const Metric& a, const Metric& b) {
    return std::pair(string_property(a.properties, "measure"), a.id) <
           std::pair(string_property(b.properties, "measure"), b.id);
  });
  return metrics;
}

PropertyMap claimed_properties(const PropertyMap& properties) {
  PropertyMap claimed = properties;
  for (const char* key : kAboutTheClaim) claimed.erase(key);
  return claimed;
}

std::string describe(const PropertyMap& properties) {
  std::string text;
  for (const auto& [key, value] : properties) {
    text += (text.empty() ? "" : ", ") + key + ": " + cell_text(value);
  }
  return text;
}

std::string describe_status(const PropertyMap& properties) {
  const std::string status = string_property(properties, "status");
  std::string text = status == "asserted" ? "" : status;
  const Value confidence = property(properties, "confidence");
  if (const double* score = confidence.as_double()) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.2f", *score);
    text += (text.empty() ? "" : ", ") + ("confidence " + std::string(digits));
  }
  return text;
}

std::string describe_metric(const PropertyMap& properties) {
  const std::string unit = string_property(properties, "unit");
  const std::string period = string_property(properties, "period");
  std::string text = string_property(properties, "measure") + ' ' +
                     string_property(properties, "comparison") + ' ' +
                     cell_text(property(properties, "value"));
  if (unit == "%" || unit == "x") {
    text += unit;
  } else if (!unit.empty()) {
    text += ' ' + unit;
  }
  return text + (period.empty() ? "" : " (" + period + ")");
}

Result<Rows> relation_rows(const std::vector<Relation>& relations, QuoteReader& reader) {
  Rows rows;
  rows.columns = {"source",     "type",  "target",  "properties", "status",
                  "confidence", "quote", "speaker", "place"};
  for (const Relation& relation : relations) {
    const std::vector<Value> claim = {relation.source.name,
                                      relation.type,
                                      relation.target.name,
                                      describe(claimed_properties(relation.properties)),
                                      property(relation.properties, "status"),
                                      property(relation.properties, "confidence")};
    const auto add = [&](const Value& text, const Value& speaker, const Value& place) {
      rows.rows.push_back(claim);
      rows.rows.back().insert(rows.rows.back().end(), {text, speaker, place});
    };
    TG_ASSIGN(const std::vector<Quote> quotes, reader.all(relation.properties));
    for (const Quote& quote : quotes) add(quote.text, quote.speaker, quote.place());
    if (quotes.empty()) add({}, {}, {});
  }
  return rows;
}

}  // namespace talkgraph::cli
