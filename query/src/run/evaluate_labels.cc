// Labels and types: what has them, and names that are computed.
#include <algorithm>

#include "run/evaluate.h"

namespace talkgraph::query {

namespace {

using Names = std::vector<std::string_view>;

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Null where the computed names are null.
Result<Datum> test_names(const Expr& expr, const Names& names, Row& row, Execution& execution) {
  if (expr.label_expression) return Datum(fits(*expr.label_expression, names));
  const auto has = [&](const std::string& name) { return contains(names, name); };
  if (expr.operands.size() == 1) {
    return Datum(std::all_of(expr.keys.begin(), expr.keys.end(), has));
  }
  TG_ASSIGN(const auto wanted, computed_names(*expr.operands[1], row, execution));
  if (!wanted) return Datum();
  return Datum(expr.star ? std::any_of(wanted->begin(), wanted->end(), has)
                         : std::all_of(wanted->begin(), wanted->end(), has));
}

}  // namespace

Result<std::optional<std::vector<std::string>>> computed_names(const Expr& expr, Row& row,
                                                               Execution& execution) {
  TG_ASSIGN(const Datum value, evaluate(expr, row, execution));
  if (value.is_null()) return std::optional<std::vector<std::string>>();
  const DatumList single{value};
  std::vector<std::string> names;
  for (const Datum& item : value.as_list() ? *value.as_list() : single) {
    const std::string* name = item.as_string();
    if (!name || name->empty()) {
      return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                  "labels and types are computed as strings or lists of them",
                                  expr.span));
    }
    names.push_back(*name);
  }
  return std::optional(std::move(names));
}

Result<Datum> evaluate_has_labels(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum entity, evaluate(*expr.operands.front(), row, execution));
  if (entity.is_null()) return Datum();
  const GraphReader& graph = execution.graph();
  if (const Relationship* relationship = entity.as_relationship()) {
    return test_names(expr, {graph.type_name(relationship->type)}, row, execution);
  }
  if (!entity.as_node()) {
    return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                std::string(kind_name(entity.kind())) + " has no labels",
                                expr.span));
  }
  const auto labels = graph.node_labels(*entity.as_node());
  if (!labels) return fail(execution.graph_error(labels.error(), expr.span));
  Names names;
  for (const LabelId label : *labels) names.push_back(graph.label_name(label));
  return test_names(expr, names, row, execution);
}

}  // namespace talkgraph::query
