// Cypher's notation of values.
#include <cmath>
#include <set>

#include "query/datum.h"

namespace talkgraph::query {

namespace {

void append_string(std::string& out, std::string_view text) {
  out += '\'';
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  out += '\'';
}

// What makes a temporal value from its text.
std::string_view temporal_function(DatumKind kind) {
  switch (kind) {
    case DatumKind::kDate:
      return "date";
    case DatumKind::kLocalTime:
      return "localtime";
    case DatumKind::kTime:
      return "time";
    case DatumKind::kLocalDateTime:
      return "localdatetime";
    case DatumKind::kDateTime:
      return "datetime";
    default:
      return "duration";
  }
}

Result<void> append(std::string& out, const Datum& datum, const GraphReader& graph);

template <class Map>
Result<void> append_map(std::string& out, const Map& map, const GraphReader& graph) {
  out += '{';
  const char* separator = "";
  for (const auto& [key, value] : map) {
    out.append(separator).append(key).append(": ");
    TG_TRY(append(out, Datum(value), graph));
    separator = ", ";
  }
  out += '}';
  return {};
}

Result<void> append_node(std::string& out, NodeId node, const GraphReader& graph) {
  out += '(';
  TG_ASSIGN(const bool exists, graph.has_node(node));
  if (exists) {
    TG_ASSIGN(const auto labels, graph.node_labels(node));
    std::set<std::string_view> names;
    for (const LabelId label : labels) names.insert(graph.label_name(label));
    for (const std::string_view name : names) out.append(":").append(name);
    TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
    if (!names.empty() && !properties.empty()) out += ' ';
    if (!properties.empty()) TG_TRY(append_map(out, properties, graph));
  }
  out += ')';
  return {};
}

Result<void> append_relationship(std::string& out, const Relationship& relationship,
                                 const GraphReader& graph) {
  out.append("[:").append(graph.type_name(relationship.type));
  TG_ASSIGN(const auto found, graph.find_relationship(relationship.id));
  if (found) {
    TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(relationship.id));
    if (!properties.empty()) {
      out += ' ';
      TG_TRY(append_map(out, properties, graph));
    }
  }
  out += ']';
  return {};
}

Result<void> append_path(std::string& out, const PathDatum& path, const GraphReader& graph) {
  out += '<';
  TG_TRY(append_node(out, path.nodes.front(), graph));
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const bool forward = path.relationships[i].source == path.nodes[i];
    out += forward ? "-" : "<-";
    TG_TRY(append_relationship(out, path.relationships[i], graph));
    out += forward ? "->" : "-";
    TG_TRY(append_node(out, path.nodes[i + 1], graph));
  }
  out += '>';
  return {};
}

Result<void> append_list(std::string& out, const DatumList& list, const GraphReader& graph) {
  out += '[';
  const char* separator = "";
  for (const Datum& item : list) {
    out += separator;
    TG_TRY(append(out, item, graph));
    separator = ", ";
  }
  out += ']';
  return {};
}

Result<void> append(std::string& out, const Datum& datum, const GraphReader& graph) {
  switch (datum.kind()) {
    case DatumKind::kNull:
      out += "null";
      return {};
    case DatumKind::kBoolean:
      out += *datum.as_bool() ? "true" : "false";
      return {};
    case DatumKind::kInteger:
      out += std::to_string(*datum.as_int());
      return {};
    case DatumKind::kFloat:
      out += format_double(*datum.as_float());
      return {};
    case DatumKind::kString:
      append_string(out, *datum.as_string());
      return {};
    case DatumKind::kList:
      return append_list(out, *datum.as_list(), graph);
    case DatumKind::kMap:
      return append_map(out, *datum.as_map(), graph);
    case DatumKind::kNode:
      return append_node(out, *datum.as_node(), graph);
    case DatumKind::kRelationship:
      return append_relationship(out, *datum.as_relationship(), graph);
    case DatumKind::kPath:
      return append_path(out, *datum.as_path(), graph);
    case DatumKind::kDate:
    case DatumKind::kLocalTime:
    case DatumKind::kTime:
    case DatumKind::kLocalDateTime:
    case DatumKind::kDateTime:
    case DatumKind::kDuration:
      out.append(temporal_function(datum.kind())).append("('");
      out.append(*temporal_text(*to_property(datum))).append("')");
      return {};
  }
  return {};
}

}  // namespace

Result<std::string> to_cypher(const Datum& datum, const GraphReader& graph) {
  std::string out;
  TG_TRY(append(out, datum, graph));
  return out;
}

}  // namespace talkgraph::query
