#include <algorithm>

#include "run/operators/update_operators.h"
#include "schema_names.h"

namespace talkgraph::query {

namespace {

std::optional<PropertyIndex> find_index(const GraphReader& graph, LabelId label,
                                        PropertyKeyId key) {
  for (const PropertyIndex& index : graph.indexes()) {
    if (index.label == label && index.key == key) return index;
  }
  return std::nullopt;
}

std::optional<PropertyIndex> find_index(const GraphReader& graph, std::string_view name) {
  for (const PropertyIndex& index : graph.indexes()) {
    if (schema_name(index, graph) == name) return index;
  }
  return std::nullopt;
}

Result<void> create(const SchemaClause& clause, GraphWriter& graph) {
  TG_ASSIGN(const LabelId label, graph.label(clause.label));
  TG_ASSIGN(const PropertyKeyId key, graph.property_key(clause.key));
  const std::string name =
      clause.name.empty() ? schema_name(clause.constraint, clause.label, clause.key) : clause.name;
  const auto of_same = find_index(graph, label, key);
  const auto named = find_index(graph, name);
  if (!of_same && !named) {
    TG_TRY(graph.create_index({label, key, clause.constraint, clause.name}));
    return {};
  }
  if (clause.lenient && (named || of_same->unique == clause.constraint)) return {};
  return fail(
      ErrorCode::kConstraint,
      "there is " + schema_name(of_same ? *of_same : *named, graph) + " already; drop it first");
}

Result<void> drop(const SchemaClause& clause, GraphWriter& graph) {
  const auto index = find_index(graph, clause.name);
  if (index && index->unique == clause.constraint) {
    TG_TRY(graph.drop_index(index->label, index->key));
    return {};
  }
  if (clause.lenient) return {};
  const std::string kind = clause.constraint ? "constraint" : "index";
  return fail(ErrorCode::kNotFound, "there is no " + kind + " " + clause.name + "; SHOW " +
                                        (clause.constraint ? "CONSTRAINTS" : "INDEXES") +
                                        " lists those there are");
}

}  // namespace

Result<void> ChangeSchema::apply(Execution& execution, Row, std::vector<Row>&) const {
  return clause->create ? create(*clause, execution.writer()) : drop(*clause, execution.writer());
}

}  // namespace talkgraph::query
