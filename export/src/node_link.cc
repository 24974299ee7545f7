// JSON node-link data as NetworkX reads it: node_link_graph(data), and from
// version 3.4 on node_link_graph(data, edges="links").
#include "formats.h"
#include "json_attributes.h"

namespace talkgraph::exports {

Result<Summary> write_node_link(const OrderedGraph& graph, ByteSink& sink) {
  Summary summary;
  JsonWriter json(sink.text());
  json.begin_object();
  json.key("directed");
  json.raw("true");
  json.key("multigraph");
  json.raw("true");
  json.key("graph");
  json.raw("{}");
  json.key("nodes");
  json.begin_array();
  TG_TRY(graph.visit_nodes([&](const OrderedNode& node) {
    sink.text() += '\n';
    json.begin_object();
    write_member(json, "id", node.id);
    write_member(json, "label", node.attributes.label);
    write_members(json, node.attributes.others);
    json.end_object();
    ++summary.nodes;
    return sink.settle();
  }));
  json.end_array();
  json.key("links");
  json.begin_array();
  TG_TRY(graph.visit_relationships([&](const OrderedRelationship& one) {
    sink.text() += '\n';
    json.begin_object();
    write_member(json, "source", one.source);
    write_member(json, "target", one.target);
    const std::string suffix = one.number == 1 ? "" : "#" + std::to_string(one.number);
    write_member(json, "key", std::string(one.type) + suffix);
    write_member(json, "label", one.type);
    json.key("weight");
    json.raw(format_double(one.attributes.weight));
    write_members(json, one.attributes.others);
    json.end_object();
    ++summary.relationships;
    return sink.settle();
  }));
  json.end_array();
  json.end_object();
  sink.text() += '\n';
  return summary;
}

}  // namespace talkgraph::exports
