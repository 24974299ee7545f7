#include "graphml_keys.h"

#include <set>

#include "xml_text.h"

namespace talkgraph::exports {
namespace {

// What was seen of one attribute's values.
class Column {
 public:
  void note(const Value& value) {
    constexpr std::int64_t kExact = std::int64_t{1} << 53;  // as a double
    if (const std::int64_t* integer = value.as_int()) {
      has_wide_integers_ |= *integer > kExact || *integer < -kExact;
    } else if (value.as_double() != nullptr) {
      has_doubles_ = true;
    } else {
      has_others_ = true;
    }
  }

  AttributeType type() const {
    if (has_others_ || (has_doubles_ && has_wide_integers_)) return AttributeType::kString;
    return has_doubles_ ? AttributeType::kDouble : AttributeType::kLong;
  }

 private:
  bool has_wide_integers_ = false;
  bool has_doubles_ = false;
  bool has_others_ = false;
};

class Columns {
 public:
  void note(const PropertyMap& attributes) {
    for (const auto& [name, value] : attributes) {
      auto at = columns_.find(name);
      if (at == columns_.end()) at = columns_.emplace(name, Column()).first;
      at->second.note(value);
    }
  }

  // Keys whose ids are not in `taken`, and are then.
  GraphmlKeys keys(std::set<std::string>& taken) const {
    GraphmlKeys keys;
    for (const auto& [attribute, column] : columns_) {
      GraphmlKey key{name_token(attribute), name_token(attribute), column.type()};
      while (!taken.insert(key.id).second) key.id.insert(0, "node_");
      keys.emplace(attribute, std::move(key));
    }
    return keys;
  }

 private:
  std::map<std::string, Column, std::less<>> columns_;
};

}  // namespace

std::string_view attribute_type_name(AttributeType type) {
  switch (type) {
    case AttributeType::kLong:
      return "long";
    case AttributeType::kDouble:
      return "double";
    case AttributeType::kString:
      break;
  }
  return "string";
}

std::string attribute_text(const Value& value, AttributeType type) {
  const std::int64_t* integer = value.as_int();
  if (type == AttributeType::kDouble && integer != nullptr) {
    return format_double(static_cast<double>(*integer));
  }
  if (const double* number = value.as_double()) return format_double(*number);
  if (const std::string* text = value.as_string()) return *text;
  if (const auto text = temporal_text(value)) return *text;
  return to_json(value);
}

PropertyMap graphml_attributes(const OrderedNode& node) {
  PropertyMap attributes = node.attributes.others;
  attributes.emplace("label", node.attributes.label);
  if (name_token(node.id) != node.id) attributes.try_emplace("id_", node.id);
  return attributes;
}

Result<GraphmlKeyTable> collect_keys(const OrderedGraph& graph) {
  Columns nodes;
  Columns relationships;
  relationships.note({{"label", ""}, {"weight", 1.0}});
  TG_TRY(graph.visit_nodes([&](const OrderedNode& node) -> Result<void> {
    nodes.note(graphml_attributes(node));
    return {};
  }));
  TG_TRY(graph.visit_relationships([&](const OrderedRelationship& one) -> Result<void> {
    relationships.note(one.attributes.others);
    return {};
  }));
  std::set<std::string> taken;
  GraphmlKeyTable table;
  table.relationships = relationships.keys(taken);
  table.nodes = nodes.keys(taken);
  return table;
}

}  // namespace talkgraph::exports
