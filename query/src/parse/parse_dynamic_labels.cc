// Labels and types whose names are computed: $(expression), $any(list), $all(list).
#include "parse/parser.h"

namespace talkgraph::query {

namespace {

using Kind = LabelExpression::Kind;

ExprKind kind_of(Kind kind) {
  if (kind == Kind::kNot) return ExprKind::kNot;
  return kind == Kind::kAnd ? ExprKind::kAnd : ExprKind::kOr;
}

}  // namespace

bool Parser::at_computed_names(std::size_t ahead) const {
  if (!at_symbol("(", ahead + 1)) return false;
  if (at_symbol("$", ahead)) return true;
  const std::string& name = peek(ahead).text;
  return peek(ahead).kind == TokenKind::kParameter && (name == "any" || name == "all");
}

Result<LabelExpression> Parser::parse_computed_names() {
  LabelExpression expression;
  expression.kind = Kind::kDynamic;
  expression.any_of_names = next().text == "any";
  TG_TRY(expect_symbol("("));
  const Flag bars(bar_ends_expression_, false);
  TG_ASSIGN(ExprPtr names, parse_expression());
  TG_TRY(expect_symbol(")"));
  expression.names = computed_names_.size();
  computed_names_.push_back(std::move(names));
  return expression;
}

Result<ExprPtr> Parser::take_computed_names(LabelExpression& expression, std::string& variable,
                                            std::size_t first_token) {
  if (!is_dynamic(expression)) return ExprPtr();
  // No query can name it.
  if (variable.empty()) variable = " " + std::to_string(first_token);
  std::vector<LabelExpression> operands;
  if (expression.kind == Kind::kAnd) {
    operands = std::move(expression.operands);
  } else {
    operands.push_back(std::move(expression));
  }
  expression = LabelExpression();
  expression.kind = Kind::kAnd;  // of nothing, so far
  ExprPtr condition;
  for (LabelExpression& operand : operands) {
    if (is_dynamic(operand)) {
      TG_ASSIGN(ExprPtr one, label_condition(std::move(operand), variable, first_token));
      TG_ASSIGN(condition, joined_conditions(std::move(condition), std::move(one), first_token));
    } else {
      expression.operands.push_back(std::move(operand));
    }
  }
  if (expression.operands.size() == 1) {
    LabelExpression only = std::move(expression.operands.front());
    expression = std::move(only);
  }
  return condition;
}

Result<ExprPtr> Parser::label_condition(LabelExpression expression, const std::string& variable,
                                        std::size_t first_token) {
  if (!is_dynamic(expression) || expression.kind == Kind::kDynamic) {
    auto test = std::make_unique<Expr>(ExprKind::kHasLabels, Span{});
    auto entity = std::make_unique<Expr>(ExprKind::kVariable, span_from(first_token));
    entity->name = variable;
    test->operands.push_back(std::move(entity));
    if (expression.kind == Kind::kDynamic) {
      test->star = expression.any_of_names;
      test->operands.push_back(std::move(computed_names_[expression.names]));
    } else {
      test->label_expression = std::make_shared<const LabelExpression>(std::move(expression));
    }
    return finish(std::move(test), first_token);
  }
  auto condition = std::make_unique<Expr>(kind_of(expression.kind), Span{});
  for (LabelExpression& operand : expression.operands) {
    TG_ASSIGN(ExprPtr one, label_condition(std::move(operand), variable, first_token));
    condition->operands.push_back(std::move(one));
  }
  return finish(std::move(condition), first_token);
}

Result<ExprPtr> Parser::joined_conditions(ExprPtr first, ExprPtr second, std::size_t first_token) {
  if (!first) return second;
  if (!second) return first;
  if (first->kind != ExprKind::kAnd) {
    auto both = std::make_unique<Expr>(ExprKind::kAnd, Span{});
    both->operands.push_back(std::move(first));
    first = std::move(both);
  }
  first->operands.push_back(std::move(second));
  return finish(std::move(first), first_token);
}

}  // namespace talkgraph::query
