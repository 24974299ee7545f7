// write_questions [COUNT [FIRST_SEED]]: random graphs, queries that read them and
// their answers, a JSON object a line, for a second engine to answer too.
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "random_query.h"

using namespace talkgraph;
using namespace talkgraph::query;
using nlohmann::json;

namespace {

json as_json(const Value& value) {
  if (const auto* boolean = value.as_bool()) return *boolean;
  if (const auto* integer = value.as_int()) return *integer;
  if (const auto* number = value.as_double()) return *number;
  if (const auto* text = value.as_string()) return *text;
  return nullptr;
}

// Nodes and relationships are known by their `u`.
json as_json(const Datum& datum, const GraphReader& graph) {
  if (const NodeId* node = datum.as_node()) {
    return {{"node", as_json(graph.node_properties(*node)->at("u"))}};
  }
  if (const Relationship* relationship = datum.as_relationship()) {
    return {{"relationship", as_json(graph.relationship_properties(relationship->id)->at("u"))}};
  }
  if (const DatumList* list = datum.as_list()) {
    json items = json::array();
    for (const Datum& item : *list) items.push_back(as_json(item, graph));
    return items;
  }
  const auto value = to_property(datum);
  return value ? as_json(*value) : json();
}

json properties_of(const PropertyMap& properties) {
  json object = json::object();
  for (const auto& [key, value] : properties) object[key] = as_json(value);
  return object;
}

json graph_of(const GraphReader& graph) {
  json nodes = json::array();
  const auto add_node = [&](NodeId node) {
    json labels = json::array();
    const auto ids = graph.node_labels(node).value();
    for (const LabelId label : ids) labels.push_back(graph.label_name(label));
    nodes.push_back(
        {{"labels", labels}, {"properties", properties_of(*graph.node_properties(node))}});
    return true;
  };
  json relationships = json::array();
  const auto add_relationship = [&](const Relationship& relationship) {
    relationships.push_back(
        {{"source", relationship.source.value},
         {"target", relationship.target.value},
         {"type", graph.type_name(relationship.type)},
         {"properties", properties_of(*graph.relationship_properties(relationship.id))}});
    return true;
  };
  if (!graph.scan_nodes(std::nullopt, add_node)) return {};
  if (!graph.scan_relationships(std::nullopt, add_relationship)) return {};
  return {{"nodes", nodes}, {"relationships", relationships}};
}

// Nothing for queries that write, and for those that are an error.
std::optional<json> question(std::uint32_t seed) {
  std::mt19937 graph_random(seed);
  MemoryGraph graph;
  fill_randomly(graph, graph_random);
  std::mt19937 random(seed + 1000000007U);
  const RandomQuery query = QueryGenerator(random, Dialect::kCommon).generate();
  if (query.updates) return std::nullopt;
  PrepareOptions options;
  options.graph = &graph;
  const auto prepared = prepare(query.text, options);
  if (!prepared) return std::nullopt;
  Limits limits;
  limits.max_rows = 2000;
  const auto table = run(*prepared, graph, query.parameters, limits);
  if (!table) return std::nullopt;
  json rows = json::array();
  for (const auto& values : table->rows) {
    json row = json::array();
    for (const Datum& value : values) row.push_back(as_json(value, graph));
    rows.push_back(std::move(row));
  }
  json parameters = json::object();
  for (const auto& [name, value] : query.parameters) parameters[name] = as_json(value, graph);
  return json{{"seed", seed},
              {"graph", graph_of(graph)},
              {"query", query.text},
              {"parameters", parameters},
              {"columns", table->columns},
              {"rows", rows},
              {"ordered", query.ordered}};
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int at, unsigned long otherwise) {
    return argc > at ? std::strtoul(argv[at], nullptr, 10) : otherwise;
  };
  unsigned long left = number(1, 1000);
  for (unsigned long seed = number(2, 1); left > 0; ++seed) {
    const auto line = question(static_cast<std::uint32_t>(seed));
    if (!line) continue;
    std::cout << line->dump() << "\n";
    --left;
  }
  return 0;
}
