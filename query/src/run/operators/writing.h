// What the operators that write share.
#pragma once

#include <map>

#include "run/evaluate.h"

namespace talkgraph::query {

// What can be stored of a map: nulls are left out. TypeError for values that no
// property can hold.
Result<PropertyMap> storable(const DatumMap& map, const Execution& execution, Span span);

// The labels that an item of SET or REMOVE names, and those that it computes.
Result<std::vector<std::string>> label_names(const std::vector<std::string>& labels,
                                             const std::vector<ExprPtr>& computed, Row& row,
                                             Execution& execution);

// The key, or what is computed instead; TypeError for what is no string.
Result<std::string> property_key(const std::string& key, const Expr* computed, Row& row,
                                 Execution& execution);

// Makes every part of the pattern that is not bound, left to right, and binds it.
Result<void> create_pattern(const PatternPart& part, Row& row, Execution& execution);

// SET, one item after another; items on null do nothing.
Result<void> apply_set(const std::vector<SetItem>& items, Row& row, Execution& execution);

// Gives an entity other properties, and a node labels that it has not.
Result<void> store_properties(const Datum& entity, const DatumMap& properties, Execution& execution,
                              Span span);

}  // namespace talkgraph::query
