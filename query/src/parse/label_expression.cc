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
    case LabelExpression::Kind::kDynamic:
      break;
  }
  return false;
}

bool is_dynamic(const LabelExpression& expression) {
  return expression.kind == LabelExpression::Kind::kDynamic ||
         std::any_of(expression.operands.begin(), expression.operands.end(), is_dynamic);
}

std::optional<NameChoice> choice_of(const LabelExpression& expression) {
  switch (expression.kind) {
    case LabelExpression::Kind::kName:
      return NameChoice{{expression.name}, true};
    case LabelExpression::Kind::kOr: {
      NameChoice all{{}, true};
      for (const LabelExpression& operand : expression.operands) {
        std::optional<NameChoice> one = choice_of(operand);
        if (!one) return std::nullopt;
        all.enough = all.enough && one->enough;
        all.names.insert(all.names.end(), one->names.begin(), one->names.end());
      }
      return all;
    }
    case LabelExpression::Kind::kAnd:
      for (const LabelExpression& operand : expression.operands) {
        std::optional<NameChoice> one = choice_of(operand);
        if (!one) continue;
        one->enough = false;
        return one;
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace talkgraph::query
