// What the operators that match patterns share.
#pragma once

#include <string>
#include <vector>

#include "run/evaluate.h"

namespace talkgraph::query {

// The types of these names that the graph knows; nothing if there were none to
// choose from, which means all of them. An expression chooses among all types.
std::optional<std::vector<TypeId>> known_types(const GraphReader& graph,
                                               const std::vector<std::string>& names,
                                               const LabelExpression* expression = nullptr);

// Is it among the relationships, or lists of them, in these slots?
bool is_matched_already(RelationshipId relationship, const Row& row,
                        const std::vector<Slot>& slots);

// Have all of the map's properties equal values in the entity?
Result<bool> has_properties(const Datum& entity, const DatumMap& wanted, Execution& execution,
                            Span span);
// Evaluates the map of a pattern.
Result<DatumMap> wanted_properties(const Expr& properties, Row& row, Execution& execution);

inline NodeId other_end(const Relationship& relationship, NodeId node) {
  return relationship.source == node ? relationship.target : relationship.source;
}

}  // namespace talkgraph::query
