#include "run/operators/writing.h"

#include <algorithm>

#include "run/operators/matching.h"

namespace talkgraph::query {

namespace {

Result<PropertyMap> pattern_properties(const Expr* properties, Row& row, Execution& execution) {
  if (!properties) return PropertyMap();
  TG_ASSIGN(const DatumMap map, wanted_properties(*properties, row, execution));
  return storable(map, execution, properties->span);
}

Result<void> add_names(const Expr& expr, std::vector<std::string>& names, Row& row,
                       Execution& execution) {
  TG_ASSIGN(const auto computed, computed_names(expr, row, execution));
  if (!computed) {
    return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                "null names no label or type", expr.span));
  }
  names.insert(names.end(), computed->begin(), computed->end());
  return {};
}

// What :$(names) adds to a pattern that is made; `where` may be a null pointer.
Result<void> add_computed_names(const Expr* where, std::vector<std::string>& names, Row& row,
                                Execution& execution) {
  if (!where) return {};
  if (where->kind == ExprKind::kAnd) {
    for (const ExprPtr& operand : where->operands) {
      TG_TRY(add_computed_names(operand.get(), names, row, execution));
    }
    return {};
  }
  return add_names(*where->operands[1], names, row, execution);
}

Result<NodeId> create_node(const NodePattern& node, Row& row, Execution& execution) {
  if (node.bound) {
    if (const NodeId* bound = row[node.slot].as_node()) return *bound;
    return fail(execution.error(
        ErrorType::kTypeError, Detail::kInvalidArgumentValue,
        "a relationship needs a node here, not " + std::string(kind_name(row[node.slot].kind())),
        node.span));
  }
  GraphWriter& writer = execution.writer();
  std::vector<std::string> names = node.labels;
  TG_TRY(add_computed_names(node.where.get(), names, row, execution));
  std::vector<LabelId> labels;
  for (const std::string& name : names) {
    TG_ASSIGN(const LabelId label, writer.label(name));
    labels.push_back(label);
  }
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  TG_ASSIGN(const PropertyMap properties,
            pattern_properties(node.properties.get(), row, execution));
  TG_ASSIGN(const NodeId created, writer.create_node(labels, properties));
  ++execution.changes().nodes_created;
  execution.changes().labels_added += labels.size();
  execution.changes().properties_set += properties.size();
  row[node.slot] = created;
  return created;
}

Result<Relationship> create_relationship(const RelationshipPattern& pattern, NodeId left,
                                         NodeId right, Row& row, Execution& execution) {
  const bool incoming = pattern.direction == Direction::kIncoming;
  Relationship relationship;
  relationship.source = incoming ? right : left;
  relationship.target = incoming ? left : right;
  GraphWriter& writer = execution.writer();
  std::vector<std::string> types = pattern.types;
  TG_TRY(add_computed_names(pattern.where.get(), types, row, execution));
  if (types.size() != 1) {
    return fail(execution.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                                "a relationship is made with exactly one type", pattern.span));
  }
  TG_ASSIGN(relationship.type, writer.type(types.front()));
  TG_ASSIGN(const PropertyMap properties,
            pattern_properties(pattern.properties.get(), row, execution));
  const auto created = writer.create_relationship(relationship.source, relationship.type,
                                                  relationship.target, properties);
  if (!created) return fail(execution.graph_error(created.error(), pattern.span));
  ++execution.changes().relationships_created;
  execution.changes().properties_set += properties.size();
  relationship.id = *created;
  row[pattern.slot] = relationship;
  return relationship;
}

Result<void> set_labels(const Datum& entity, const SetItem& item, Row& row, Execution& execution) {
  TG_ASSIGN(const auto names, label_names(item.labels, item.computed_labels, row, execution));
  GraphWriter& writer = execution.writer();
  auto labels = writer.node_labels(*entity.as_node());
  if (!labels) return fail(execution.graph_error(labels.error(), item.span));
  for (const std::string& name : names) {
    TG_ASSIGN(const LabelId label, writer.label(name));
    const auto place = std::lower_bound(labels->begin(), labels->end(), label);
    if (place != labels->end() && *place == label) continue;
    labels->insert(place, label);
    ++execution.changes().labels_added;
  }
  return writer.set_node_labels(*entity.as_node(), *labels);
}

Error wrong_target(const Datum& target, Span span, const Execution& execution) {
  return execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                         "SET cannot change " + std::string(kind_name(target.kind())), span);
}

Result<void> apply_item(const SetItem& item, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum target, evaluate(*item.target, row, execution));
  if (target.is_null()) return {};
  const bool is_node = target.as_node() != nullptr;
  if (!is_node && (!target.as_relationship() || item.kind == SetItem::Kind::kLabels)) {
    return fail(wrong_target(target, item.span, execution));
  }
  if (item.kind == SetItem::Kind::kLabels) return set_labels(target, item, row, execution);
  TG_ASSIGN(const Datum value, evaluate(*item.value, row, execution));
  TG_ASSIGN(DatumMap properties, properties_of(target, execution, item.span));
  DatumMap given;
  if (item.kind == SetItem::Kind::kProperty) {
    TG_ASSIGN(std::string key, property_key(item.key, item.computed_key.get(), row, execution));
    given.emplace(std::move(key), value);
  } else {
    TG_ASSIGN(given, properties_of(value, execution, item.value->span));
  }
  if (item.kind == SetItem::Kind::kReplaceProperties) {
    for (const auto& [key, property] : properties) given.emplace(key, Datum());
  }
  for (const auto& [key, property] : given) {
    const bool was_there = properties.contains(key);
    if (was_there || !property.is_null()) ++execution.changes().properties_set;
    properties[key] = property;
  }
  return store_properties(target, properties, execution, item.span);
}

}  // namespace

Result<std::vector<std::string>> label_names(const std::vector<std::string>& labels,
                                             const std::vector<ExprPtr>& computed, Row& row,
                                             Execution& execution) {
  std::vector<std::string> names = labels;
  for (const ExprPtr& expr : computed) TG_TRY(add_names(*expr, names, row, execution));
  return names;
}

Result<std::string> property_key(const std::string& key, const Expr* computed, Row& row,
                                 Execution& execution) {
  if (!computed) return key;
  TG_ASSIGN(const Datum name, evaluate(*computed, row, execution));
  if (name.as_string() && !name.as_string()->empty()) return *name.as_string();
  return fail(execution.error(ErrorType::kTypeError, Detail::kMapElementAccessByNonString,
                              "a property is named by a string", computed->span));
}

Result<PropertyMap> storable(const DatumMap& map, const Execution& execution, Span span) {
  PropertyMap properties;
  for (const auto& [key, datum] : map) {
    auto value = to_property(datum);
    if (!value) {
      return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidPropertyType,
                                  "the property " + key + " can hold a scalar or a list of scalars",
                                  span));
    }
    if (!value->is_null()) properties.emplace(key, std::move(*value));
  }
  return properties;
}

Result<void> store_properties(const Datum& entity, const DatumMap& properties, Execution& execution,
                              Span span) {
  TG_ASSIGN(const PropertyMap stored, storable(properties, execution, span));
  const auto written =
      entity.as_node()
          ? execution.writer().set_node_properties(*entity.as_node(), stored)
          : execution.writer().set_relationship_properties(entity.as_relationship()->id, stored);
  if (!written) return fail(execution.graph_error(written.error(), span));
  return {};
}

Result<void> create_pattern(const PatternPart& part, Row& row, Execution& execution) {
  PathDatum path;
  TG_ASSIGN(NodeId left, create_node(part.nodes.front(), row, execution));
  path.nodes.push_back(left);
  for (std::size_t i = 0; i < part.relationships.size(); ++i) {
    TG_ASSIGN(const NodeId right, create_node(part.nodes[i + 1], row, execution));
    TG_ASSIGN(const Relationship relationship,
              create_relationship(part.relationships[i], left, right, row, execution));
    path.nodes.push_back(right);
    path.relationships.push_back(relationship);
    left = right;
  }
  if (part.path_slot != kNoSlot) row[part.path_slot] = std::move(path);
  return {};
}

Result<void> apply_set(const std::vector<SetItem>& items, Row& row, Execution& execution) {
  for (const SetItem& item : items) TG_TRY(apply_item(item, row, execution));
  return {};
}

}  // namespace talkgraph::query
