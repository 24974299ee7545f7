// What connects entities, ready to be printed.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "entities.h"
#include "graph/graph_reader.h"
#include "quotes.h"
#include "rows.h"

namespace talkgraph::cli {

struct Relation {
  NamedNode source;
  std::string type;
  NamedNode target;
  PropertyMap properties;
};

// A figure that an entity reports.
struct Metric {
  std::string id;
  PropertyMap properties;
};

// Relationships between `node` and other entities, ascending by type, then
// direction (outgoing first), then the other end's name and id.
Result<std::vector<Relation>> relations_of(const GraphReader& graph, NodeId node);
// Ascending by measure, then id.
Result<std::vector<Metric>> metrics_of(const GraphReader& graph, NodeId node);
Result<Relation> read_relation(const GraphReader& graph, const Relationship& relationship);

// Properties that tell of the fact, not of how we know it: no status,
// confidence, rules, evidence, quote, weight.
PropertyMap claimed_properties(const PropertyMap& properties);

// "title: COO, since: 2018"; empty without properties.
std::string describe(const PropertyMap& properties);
// Status and confidence for people: "planned, confidence 0.75"; plain facts are
// not called asserted.
std::string describe_status(const PropertyMap& properties);
// "users > 120000000 (2025-Q3)".
std::string describe_metric(const PropertyMap& properties);

// Columns source, type, target, properties, status, confidence, quote, speaker,
// place: one row for each quote, one without quote for what has none.
Result<Rows> relation_rows(const std::vector<Relation>& relations, QuoteReader& quotes);

}  // namespace talkgraph::cli
