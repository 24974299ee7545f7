#include "run/operators/matching.h"
#include "run/operators/update_operators.h"
#include "run/operators/writing.h"

namespace talkgraph::query {

namespace {

// A null equals nothing, so that no such pattern could ever be found again.
Result<void> refuse_null(const Expr* properties, Row& row, Execution& execution) {
  if (!properties) return {};
  TG_ASSIGN(const DatumMap map, wanted_properties(*properties, row, execution));
  for (const auto& [key, value] : map) {
    if (!value.is_null()) continue;
    return fail(execution.error(ErrorType::kSemanticError, Detail::kMergeReadOwnWrites,
                                "MERGE cannot find the property " + key + " that is null",
                                properties->span));
  }
  return {};
}

Result<void> refuse_nulls(const PatternPart& part, Row& row, Execution& execution) {
  for (const NodePattern& node : part.nodes) {
    TG_TRY(refuse_null(node.properties.get(), row, execution));
  }
  for (const RelationshipPattern& relationship : part.relationships) {
    TG_TRY(refuse_null(relationship.properties.get(), row, execution));
  }
  return {};
}

}  // namespace

// Row by row: what one row made, the next one finds.
Result<void> Merge::apply(Execution& execution, Row row, std::vector<Row>& out) const {
  TG_TRY(refuse_nulls(clause->part, row, execution));
  HeldMemory memory(execution);
  TG_ASSIGN(std::vector<Row> matches, drain(*match, execution, row, memory));
  if (matches.empty()) {
    TG_TRY(create_pattern(clause->part, row, execution));
    TG_TRY(apply_set(clause->on_create, row, execution));
    out.push_back(std::move(row));
    return {};
  }
  for (Row& found : matches) {
    TG_TRY(apply_set(clause->on_match, found, execution));
    out.push_back(std::move(found));
  }
  return {};
}

}  // namespace talkgraph::query
