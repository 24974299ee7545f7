// Elements JSON of Cytoscape.js, which Cytoscape opens as .cyjs:
// https://js.cytoscape.org/#notation/elements-json
#include "formats.h"
#include "json_attributes.h"

namespace talkgraph::exports {
namespace {

void begin_element(JsonWriter& json, std::string_view id, std::string_view label) {
  json.begin_object();
  json.key("data");
  json.begin_object();
  write_member(json, "id", id);
  write_member(json, "label", label);
}

void end_element(JsonWriter& json) {
  json.end_object();
  json.end_object();
}

}  // namespace

Result<Summary> write_cytoscape(const OrderedGraph& graph, ByteSink& sink) {
  Summary summary;
  JsonWriter json(sink.text());
  json.begin_object();
  json.key("data");
  json.raw("{}");
  json.key("elements");
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  TG_TRY(graph.visit_nodes([&](const OrderedNode& node) {
    sink.text() += '\n';
    begin_element(json, node.id, node.attributes.label);
    write_members(json, node.attributes.others);
    end_element(json);
    ++summary.nodes;
    return sink.settle();
  }));
  json.end_array();
  json.key("edges");
  json.begin_array();
  TG_TRY(graph.visit_relationships([&](const OrderedRelationship& one) {
    sink.text() += '\n';
    begin_element(json, one.id, one.type);
    write_member(json, "source", one.source);
    write_member(json, "target", one.target);
    json.key("weight");
    json.raw(format_double(one.attributes.weight));
    write_members(json, one.attributes.others);
    end_element(json);
    ++summary.relationships;
    return sink.settle();
  }));
  json.end_array();
  json.end_object();
  json.end_object();
  sink.text() += '\n';
  return summary;
}

}  // namespace talkgraph::exports
