// Functions of nodes, relationships, paths and maps.
#include <array>

#include "functions/function.h"
#include "run/evaluate.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

Result<Datum> labels(const Call& call, Arguments arguments) {
  const NodeId* node = arguments[0].as_node();
  if (!node) return fail(call.wrong_argument(arguments[0]));
  const GraphReader& graph = call.execution.graph();
  const auto ids = graph.node_labels(*node);
  if (!ids) return fail(call.execution.graph_error(ids.error(), call.span));
  DatumList names;
  for (const LabelId label : *ids) names.emplace_back(graph.label_name(label));
  return Datum(std::move(names));
}

Result<Datum> type(const Call& call, Arguments arguments) {
  const Relationship* relationship = arguments[0].as_relationship();
  if (!relationship) return fail(call.wrong_argument(arguments[0]));
  return Datum(call.execution.graph().type_name(relationship->type));
}

Result<Datum> id(const Call& call, Arguments arguments) {
  if (const NodeId* node = arguments[0].as_node()) {
    return Datum(static_cast<std::int64_t>(node->value));
  }
  const Relationship* relationship = arguments[0].as_relationship();
  if (!relationship) return fail(call.wrong_argument(arguments[0]));
  return Datum(static_cast<std::int64_t>(relationship->id.value));
}

// Unlike id(), a string that no one calculates with.
Result<Datum> element_id(const Call& call, Arguments arguments) {
  TG_ASSIGN(const Datum number, id(call, arguments));
  return Datum((arguments[0].as_node() ? "n" : "r") + std::to_string(*number.as_int()));
}

Result<Datum> start_node(const Call& call, Arguments arguments) {
  const Relationship* relationship = arguments[0].as_relationship();
  if (!relationship) return fail(call.wrong_argument(arguments[0]));
  return Datum(relationship->source);
}

Result<Datum> end_node(const Call& call, Arguments arguments) {
  const Relationship* relationship = arguments[0].as_relationship();
  if (!relationship) return fail(call.wrong_argument(arguments[0]));
  return Datum(relationship->target);
}

Result<Datum> properties(const Call& call, Arguments arguments) {
  TG_ASSIGN(DatumMap map, properties_of(arguments[0], call.execution, call.span));
  return Datum(std::move(map));
}

Result<Datum> keys(const Call& call, Arguments arguments) {
  TG_ASSIGN(const DatumMap map, properties_of(arguments[0], call.execution, call.span));
  DatumList names;
  for (const auto& [key, value] : map) names.emplace_back(key);
  return Datum(std::move(names));
}

Result<Datum> nodes(const Call& call, Arguments arguments) {
  const PathDatum* path = arguments[0].as_path();
  if (!path) return fail(call.wrong_argument(arguments[0]));
  return Datum(DatumList(path->nodes.begin(), path->nodes.end()));
}

Result<Datum> relationships(const Call& call, Arguments arguments) {
  const PathDatum* path = arguments[0].as_path();
  if (!path) return fail(call.wrong_argument(arguments[0]));
  return Datum(DatumList(path->relationships.begin(), path->relationships.end()));
}

Result<Datum> length(const Call& call, Arguments arguments) {
  const PathDatum* path = arguments[0].as_path();
  if (!path) return fail(call.wrong_argument(arguments[0]));
  return Datum(static_cast<std::int64_t>(path->relationships.size()));
}

constexpr KindSet kEntities = kNodeKind | kRelationshipKind;
constexpr StaticType kString{kStringKind | kNullKind, kAnyKind};
constexpr StaticType kStrings{kListKind | kNullKind, kStringKind};
constexpr StaticType kNode{kNodeKind | kNullKind, kAnyKind};

constexpr auto kGraphFunctions = std::to_array<Function>({
    of_one("labels", kNodeKind, kStrings, labels),
    of_one("type", kRelationshipKind, kString, type),
    of_one("id", kEntities, kIntegerOrNull, id),
    of_one("elementId", kEntities, kString, element_id),
    of_one("startNode", kRelationshipKind, kNode, start_node),
    of_one("endNode", kRelationshipKind, kNode, end_node),
    of_one("properties", kEntities | kMapKind, {kMapKind | kNullKind, kAnyKind}, properties),
    of_one("keys", kEntities | kMapKind, kStrings, keys),
    of_one("nodes", kPathKind, {kListKind | kNullKind, kNodeKind}, nodes),
    of_one("relationships", kPathKind, {kListKind | kNullKind, kRelationshipKind}, relationships),
    of_one("length", kPathKind, kIntegerOrNull, length),
});

}  // namespace

std::span<const Function> graph_functions() {
  return kGraphFunctions;
}

}  // namespace talkgraph::query
