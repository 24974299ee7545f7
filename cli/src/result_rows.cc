#include "result_rows.h"

#include <algorithm>

namespace talkgraph::cli {
namespace {

Result<std::string> datum_json(const query::Datum& datum, const GraphReader& graph);

template <class Map, class ToJson>
Result<std::string> object_json(const Map& map, ToJson to_json_text) {
  std::string text = "{";
  for (const auto& [key, value] : map) {
    TG_ASSIGN(const std::string json, to_json_text(value));
    text += (text.size() > 1 ? ", " : "") + to_json(Value(key)) + ": " + json;
  }
  return text + "}";
}

template <class List>
Result<std::string> array_json(const List& list, const GraphReader& graph) {
  std::string text = "[";
  for (const auto& item : list) {
    TG_ASSIGN(const std::string json, datum_json(query::Datum(item), graph));
    text += (text.size() > 1 ? ", " : "") + json;
  }
  return text + "]";
}

std::string properties_json(const PropertyMap& properties) {
  return *object_json(properties,
                      [](const Value& value) -> Result<std::string> { return to_json(value); });
}

// In order of their names: ids tell of the graph's history.
Result<std::vector<std::string>> label_names(NodeId node, const GraphReader& graph) {
  TG_ASSIGN(const auto labels, graph.node_labels(node));
  std::vector<std::string> names;
  for (const LabelId label : labels) names.emplace_back(graph.label_name(label));
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> node_json(NodeId node, const GraphReader& graph) {
  TG_ASSIGN(const bool exists, graph.has_node(node));
  if (!exists) return "{\"labels\": [], \"properties\": {}}";
  TG_ASSIGN(const auto names, label_names(node, graph));
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  return "{\"labels\": " + to_json(Value(List(names.begin(), names.end()))) +
         ", \"properties\": " + properties_json(properties) + "}";
}

// The `id` of an end of a relationship; null if it has none.
Result<std::string> id_json(NodeId node, const GraphReader& graph) {
  TG_ASSIGN(const bool exists, graph.has_node(node));
  if (!exists) return "null";
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  const auto id = properties.find("id");
  return id == properties.end() ? "null" : to_json(id->second);
}

Result<std::string> relationship_json(const Relationship& relationship, const GraphReader& graph) {
  TG_ASSIGN(const auto found, graph.find_relationship(relationship.id));
  PropertyMap properties;
  if (found) {
    TG_ASSIGN(properties, graph.relationship_properties(relationship.id));
  }
  TG_ASSIGN(const std::string from, id_json(relationship.source, graph));
  TG_ASSIGN(const std::string to, id_json(relationship.target, graph));
  return "{\"type\": " + to_json(Value(graph.type_name(relationship.type))) +
         ", \"from\": " + from + ", \"to\": " + to +
         ", \"properties\": " + properties_json(properties) + "}";
}

Result<std::string> datum_json(const query::Datum& datum, const GraphReader& graph) {
  if (datum.is_null()) return "null";
  if (const NodeId* node = datum.as_node()) return node_json(*node, graph);
  if (const Relationship* step = datum.as_relationship()) return relationship_json(*step, graph);
  if (const query::PathDatum* path = datum.as_path()) {
    TG_ASSIGN(const std::string nodes, array_json(path->nodes, graph));
    TG_ASSIGN(const std::string steps, array_json(path->relationships, graph));
    return "{\"nodes\": " + nodes + ", \"relationships\": " + steps + "}";
  }
  if (const query::DatumList* list = datum.as_list()) return array_json(*list, graph);
  if (const query::DatumMap* map = datum.as_map()) {
    return object_json(*map, [&](const query::Datum& value) { return datum_json(value, graph); });
  }
  return to_json(*query::to_property(datum));
}

// (:Person {name: 'Mara Quint'}), or all properties of a node that has no name.
Result<std::string> short_node(NodeId node, const GraphReader& graph) {
  TG_ASSIGN(const bool exists, graph.has_node(node));
  if (!exists) return "()";
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  const auto name = properties.find("name");
  if (name == properties.end()) return query::to_cypher(node, graph);
  TG_ASSIGN(const auto labels, label_names(node, graph));
  std::string text = "(";
  for (const std::string& label : labels) text += ":" + label;
  TG_ASSIGN(const std::string shown, query::to_cypher(query::Datum(name->second), graph));
  return text + (labels.empty() ? "{name: " : " {name: ") + shown + "})";
}

Result<std::string> short_path(const query::PathDatum& path, const GraphReader& graph) {
  TG_ASSIGN(std::string text, short_node(path.nodes.front(), graph));
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const Relationship& step = path.relationships[i];
    const bool forward = step.source == path.nodes[i];
    TG_ASSIGN(const std::string node, short_node(path.nodes[i + 1], graph));
    text += (forward ? "-[:" : "<-[:") + std::string(graph.type_name(step.type)) +
            (forward ? "]->" : "]-") + node;
  }
  return text;
}

Result<Value> cell(const query::Datum& datum, const GraphReader& graph, bool for_people) {
  if (datum.is_null()) return Value();
  if (std::optional<Value> value = query::to_property(datum)) return std::move(*value);
  const query::PathDatum* path = datum.as_path();
  TG_ASSIGN(std::string text,
            path && for_people ? short_path(*path, graph) : query::to_cypher(datum, graph));
  return Value(std::move(text));
}

}  // namespace

Result<Rows> result_rows(const query::ResultTable& table, const GraphReader& graph,
                         OutputFormat format) {
  const bool json = format == OutputFormat::kJson || format == OutputFormat::kJsonl;
  const bool for_people = format == OutputFormat::kTable || format == OutputFormat::kMarkdown;
  Rows rows;
  rows.columns = table.columns;
  for (const auto& result : table.rows) {
    auto& row = rows.rows.emplace_back();
    for (const query::Datum& datum : result) {
      if (json && !datum.is_null() && !query::to_property(datum)) {
        TG_ASSIGN(rows.json[std::pair(rows.rows.size() - 1, row.size())], datum_json(datum, graph));
        row.emplace_back();
        continue;
      }
      TG_ASSIGN(Value value, cell(datum, graph, for_people));
      row.push_back(std::move(value));
    }
  }
  return rows;
}

std::string counted(std::uint64_t number, const std::string& noun) {
  std::string plural = noun;
  if (plural.ends_with('y')) plural.replace(plural.size() - 1, 1, "ie");
  return std::to_string(number) + " " + (number == 1 ? noun : plural + "s");
}

std::string changes_text(const query::Changes& changes) {
  std::string text;
  const auto add = [&](std::uint64_t number, const std::string& noun, const char* done) {
    if (number > 0) text += (text.empty() ? "" : ", ") + counted(number, noun) + done;
  };
  add(changes.nodes_created, "node", " created");
  add(changes.nodes_deleted, "node", " deleted");
  add(changes.relationships_created, "relationship", " created");
  add(changes.relationships_deleted, "relationship", " deleted");
  add(changes.properties_set, "property", " set");
  add(changes.labels_added, "label", " added");
  add(changes.labels_removed, "label", " removed");
  return text;
}

}  // namespace talkgraph::cli
