// Canonical texts of what the engine gives.
#include "canonical_text.h"

namespace talkgraph::tck {

namespace {

using query::Datum;

Result<TextMap> property_texts(const PropertyMap& properties, const GraphReader& graph,
                               Notation notation) {
  TextMap texts;
  for (const auto& [key, value] : properties) {
    TG_ASSIGN(texts[key], canonical(Datum(value), graph, notation));
  }
  return texts;
}

Result<std::string> canonical_node(NodeId node, const GraphReader& graph, Notation notation) {
  TG_ASSIGN(const auto labels, graph.node_labels(node));
  Texts names;
  for (const LabelId label : labels) names.emplace_back(graph.label_name(label));
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  TG_ASSIGN(const TextMap texts, property_texts(properties, graph, notation));
  return node_text(names, texts);
}

Result<std::string> canonical_relationship(const Relationship& relationship,
                                           const GraphReader& graph, Notation notation) {
  TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(relationship.id));
  TG_ASSIGN(const TextMap texts, property_texts(properties, graph, notation));
  return relationship_text(std::string(graph.type_name(relationship.type)), texts);
}

Result<std::string> canonical_path(const query::PathDatum& path, const GraphReader& graph,
                                   Notation notation) {
  TG_ASSIGN(std::string out, canonical_node(path.nodes.front(), graph, notation));
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const Relationship& relationship = path.relationships[i];
    const bool incoming = relationship.source != path.nodes[i];
    TG_ASSIGN(const std::string step, canonical_relationship(relationship, graph, notation));
    TG_ASSIGN(const std::string node, canonical_node(path.nodes[i + 1], graph, notation));
    out += (incoming ? "<-" : "-") + step + (incoming ? "-" : "->") + node;
  }
  return "<" + out + ">";
}

}  // namespace

Result<std::string> canonical(const Datum& datum, const GraphReader& graph, Notation notation) {
  if (const auto* node = datum.as_node()) return canonical_node(*node, graph, notation);
  if (const auto* path = datum.as_path()) return canonical_path(*path, graph, notation);
  if (const auto* relationship = datum.as_relationship()) {
    return canonical_relationship(*relationship, graph, notation);
  }
  if (const auto* text = datum.as_string()) return quoted(*text);
  if (datum.is_temporal()) return quoted(*temporal_text(*query::to_property(datum)));
  if (const auto* list = datum.as_list()) {
    Texts texts;
    for (const Datum& item : *list) {
      TG_ASSIGN(std::string text, canonical(item, graph, notation));
      texts.push_back(std::move(text));
    }
    return list_text(texts, notation);
  }
  if (const auto* map = datum.as_map()) {
    TextMap texts;
    for (const auto& [key, value] : *map) {
      TG_ASSIGN(texts[key], canonical(value, graph, notation));
    }
    return map_text(texts);
  }
  if (const auto* number = datum.as_float()) return number_text(*number);
  return query::to_cypher(datum, graph);
}

}  // namespace talkgraph::tck
