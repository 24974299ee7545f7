// What expressions read from the graph.
#include "run/evaluate.h"
#include "run/operator.h"
#include "values/temporal.h"

namespace talkgraph::query {

namespace {

Error no_properties(const Datum& entity, const Execution& execution, Span span) {
  return execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                         std::string(kind_name(entity.kind())) + " has no properties", span);
}

Result<Datum> node_property(NodeId node, const std::string& key, Execution& execution, Span span) {
  const auto id = execution.graph().find_property_key(key);
  if (!id) {
    TG_ASSIGN(const bool exists, execution.graph().has_node(node));
    if (exists) return Datum();
    return fail(execution.graph_error({ErrorCode::kNotFound, "", {}}, span));
  }
  Datum value;
  const auto read = execution.properties({&node, 1}, *id, {&value, 1});
  if (!read) return fail(execution.graph_error(read.error(), span));
  return value;
}

DatumMap to_map(const PropertyMap& properties) {
  DatumMap map;
  for (const auto& [key, value] : properties) map.emplace(key, Datum(value));
  return map;
}

}  // namespace

Result<Datum> property_of(const Datum& entity, const std::string& key, Execution& execution,
                          Span span) {
  if (entity.is_null()) return Datum();
  if (const NodeId* node = entity.as_node()) return node_property(*node, key, execution, span);
  if (const DatumMap* map = entity.as_map()) {
    const auto found = map->find(key);
    return found == map->end() ? Datum() : found->second;
  }
  if (entity.is_temporal()) {
    if (auto part = temporal_part(entity, key)) return std::move(*part);
    return fail(execution.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                                std::string(kind_name(entity.kind())) + " has no " + key, span));
  }
  TG_ASSIGN(const DatumMap properties, properties_of(entity, execution, span));
  const auto found = properties.find(key);
  return found == properties.end() ? Datum() : found->second;
}

Result<DatumMap> properties_of(const Datum& entity, Execution& execution, Span span) {
  if (const DatumMap* map = entity.as_map()) return *map;
  const NodeId* node = entity.as_node();
  const Relationship* relationship = entity.as_relationship();
  if (!node && !relationship) return fail(no_properties(entity, execution, span));
  auto properties = node ? execution.graph().node_properties(*node)
                         : execution.graph().relationship_properties(relationship->id);
  if (!properties) return fail(execution.graph_error(properties.error(), span));
  return to_map(*properties);
}

namespace {

Result<Datum> count_rows(Cursor& cursor, Execution& execution) {
  Row row;
  for (std::int64_t count = 0;; ++count) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, cursor.next(row));
    if (!more) return Datum(count);
  }
}

}  // namespace

Result<Datum> evaluate_subquery(const Expr& expr, Row& row, Execution& execution) {
  const bool exists = expr.kind == ExprKind::kExists || expr.kind == ExprKind::kPatternPredicate;
  if (exists || expr.kind == ExprKind::kCountRows) {
    TG_ASSIGN(const auto count, expr.plan->count_rows(execution, row, exists ? 1 : UINT64_MAX));
    if (count && exists) return Datum(*count > 0);
    if (count) return Datum(static_cast<std::int64_t>(*count));
  }
  TG_ASSIGN(const CursorPtr cursor, expr.plan->open(execution, row));
  Row found;
  if (exists) {
    TG_ASSIGN(const bool more, cursor->next(found));
    return Datum(more);
  }
  if (expr.kind == ExprKind::kCountRows) return count_rows(*cursor, execution);
  DatumList items;
  HeldMemory memory(execution);
  while (true) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, cursor->next(found));
    if (!more) break;
    Datum item;
    if (expr.kind == ExprKind::kPatternComprehension) {
      TG_ASSIGN(item, evaluate(*expr.operands.front(), found, execution));
    } else {
      item = found[expr.subquery->column_slots.front().front()];
    }
    TG_TRY(memory.charge(approximate_size_in_bytes(item)));
    items.push_back(std::move(item));
  }
  return Datum(std::move(items));
}

}  // namespace talkgraph::query
