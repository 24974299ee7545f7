// GraphML 1.0 with the attributes extension, in the dialect that NetworkX,
// igraph, Gephi, yEd and Cytoscape all read: one directed graph, keys of three
// types, nodes before edges, nothing nested.
// http://graphml.graphdrawing.org/specification.html
#include "formats.h"
#include "graphml_keys.h"
#include "xml_text.h"

namespace talkgraph::exports {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
    " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

class GraphmlWriter {
 public:
  GraphmlWriter(const OrderedGraph& graph, GraphmlKeyTable keys, ByteSink& sink)
      : graph_(graph), keys_(std::move(keys)), sink_(sink), out_(sink.text()) {}

  Result<Summary> write() {
    out_ += kHead;
    declare(keys_.nodes, "node");
    declare(keys_.relationships, "edge");
    out_ += "<graph id=\"G\" edgedefault=\"directed\">\n";
    TG_TRY(graph_.visit_nodes([this](const OrderedNode& node) { return write_node(node); }));
    TG_TRY(graph_.visit_relationships(
        [this](const OrderedRelationship& one) { return write_edge(one); }));
    out_ += "</graph>\n</graphml>\n";
    return summary_;
  }

 private:
  // Ids, names and types are name tokens and need no escapes.
  void declare(const GraphmlKeys& keys, std::string_view kind) {
    for (const auto& [attribute, key] : keys) {
      out_ += "<key";
      append_attribute("id", key.id);
      append_attribute("for", kind);
      append_attribute("attr.name", key.name);
      append_attribute("attr.type", attribute_type_name(key.type));
      out_ += "/>\n";
    }
  }

  void append_attribute(std::string_view name, std::string_view token) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    out_ += token;
    out_ += '"';
  }

  void write_data(const GraphmlKeys& keys, std::string_view attribute, const Value& value) {
    const GraphmlKey& key = keys.find(attribute)->second;
    out_ += "<data";
    append_attribute("key", key.id);
    out_ += '>';
    append_xml_text(out_, attribute_text(value, key.type), summary_.replaced_characters);
    out_ += "</data>";
  }

  void write_others(const GraphmlKeys& keys, const PropertyMap& attributes) {
    for (const auto& [attribute, value] : attributes) {
      if (attribute != "label") write_data(keys, attribute, value);
    }
  }

  Result<void> write_node(const OrderedNode& node) {
    out_ += "<node";
    append_attribute("id", name_token(node.id));
    out_ += '>';
    write_data(keys_.nodes, "label", node.attributes.label);
    write_others(keys_.nodes, graphml_attributes(node));
    out_ += "</node>\n";
    ++summary_.nodes;
    return sink_.settle();
  }

  Result<void> write_edge(const OrderedRelationship& one) {
    out_ += "<edge";
    append_attribute("id", one.id);
    append_attribute("source", name_token(one.source));
    append_attribute("target", name_token(one.target));
    out_ += '>';
    write_data(keys_.relationships, "label", one.type);
    write_data(keys_.relationships, "weight", one.attributes.weight);
    write_others(keys_.relationships, one.attributes.others);
    out_ += "</edge>\n";
    ++summary_.relationships;
    return sink_.settle();
  }

  const OrderedGraph& graph_;
  const GraphmlKeyTable keys_;
  ByteSink& sink_;
  std::string& out_;
  Summary summary_;
};

}  // namespace

Result<Summary> write_graphml(const OrderedGraph& graph, ByteSink& sink) {
  TG_ASSIGN(GraphmlKeyTable keys, collect_keys(graph));
  return GraphmlWriter(graph, std::move(keys), sink).write();
}

}  // namespace talkgraph::exports
