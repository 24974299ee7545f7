#include "parse/label_expression.h"

#include <algorithm>

namespace talkgraph::query {

bool fits(const LabelExpression& expression, std::span<const std::string_view> names) {
  const auto& operands = expression.operands;
  const auto operand_fits = [&](const LabelExpression& operand) { return fits(operand, names); };
  switch (expression.kind) {
    case LabelExpression::Kind::kName:
      return std::find(names.begin(), names.end(), expression.name) != names.end();
    case LabelExpression::Kind::kAny:
      return !names.empty();
    case LabelExpression::Kind::kNot:
      return !fits(operands.front(), names);
    case LabelExpression::Kind::kAnd:
      return std::all_of(operands.begin(), operands.end(), operand_fits);
    case LabelExpression::Kind::kOr:
      return std::any_of(operands.begin(), operands.end(), operand_fits);
  }
  return false;
}

void add_required_names(const LabelExpression& expression, std::vector<std::string>& names) {
  if (expression.kind == LabelExpression::Kind::kName) names.push_back(expression.name);
  if (expression.kind != LabelExpression::Kind::kAnd) return;
  for (const LabelExpression& operand : expression.operands) add_required_names(operand, names);
}

}  // namespace talkgraph::query
