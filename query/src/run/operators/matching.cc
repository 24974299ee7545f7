#include "run/operators/matching.h"

#include <algorithm>

#include "values/compare.h"

namespace talkgraph::query {

std::optional<std::vector<TypeId>> known_types(const GraphReader& graph,
                                               const std::vector<std::string>& names,
                                               const LabelExpression* expression) {
  if (names.empty() && !expression) return std::nullopt;
  std::vector<TypeId> types;
  if (expression) {
    for (const TypeId type : graph.types()) {
      const std::string_view name = graph.type_name(type);
      if (fits(*expression, {&name, 1})) types.push_back(type);
    }
  }
  for (const std::string& name : names) {
    if (const auto type = graph.find_type(name)) types.push_back(*type);
  }
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
  return types;
}

bool is_matched_already(RelationshipId relationship, const Row& row,
                        const std::vector<Slot>& slots) {
  return std::any_of(slots.begin(), slots.end(), [&](Slot slot) {
    if (const Relationship* matched = row[slot].as_relationship()) {
      return matched->id == relationship;
    }
    const DatumList* list = row[slot].as_list();
    return list && std::any_of(list->begin(), list->end(), [&](const Datum& item) {
             return item.as_relationship() && item.as_relationship()->id == relationship;
           });
  });
}

Result<bool> has_properties(const Datum& entity, const DatumMap& wanted, Execution& execution,
                            Span span) {
  for (const auto& [key, value] : wanted) {
    TG_ASSIGN(const Datum property, property_of(entity, key, execution, span));
    if (equals(property, value) != true) return false;
  }
  return true;
}

Result<DatumMap> wanted_properties(const Expr& properties, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum map, evaluate(properties, row, execution));
  if (map.as_map()) return *map.as_map();
  return fail(
      execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                      "properties are given by a map, not by " + std::string(kind_name(map.kind())),
                      properties.span));
}

}  // namespace talkgraph::query
