// Labels and types: as lists, and as expressions.
#include "parse/parser.h"

namespace talkgraph::query {

namespace {

using Kind = LabelExpression::Kind;

// A and B, or A or B: what can also be said by a list of names.
bool is_flat(const LabelExpression& expression, Kind kind) {
  if (expression.kind == Kind::kName) return true;
  return expression.kind == kind &&
         std::all_of(expression.operands.begin(), expression.operands.end(),
                     [](const LabelExpression& operand) { return operand.kind == Kind::kName; });
}

std::vector<std::string> names_of(LabelExpression expression) {
  if (expression.kind == Kind::kName) return {std::move(expression.name)};
  std::vector<std::string> names;
  for (LabelExpression& operand : expression.operands) names.push_back(std::move(operand.name));
  return names;
}

LabelExpression joined(Kind kind, LabelExpression first, LabelExpression second) {
  if (first.kind != kind) {
    LabelExpression both{kind, "", {}};
    both.operands.push_back(std::move(first));
    first = std::move(both);
  }
  first.operands.push_back(std::move(second));
  return first;
}

}  // namespace

Result<std::vector<std::string>> Parser::parse_labels() {
  std::vector<std::string> labels;
  while (at_symbol(":") && at_name(1)) {
    next();
    labels.push_back(next().text);
  }
  return labels;
}

Result<LabelExpression> Parser::parse_label_expression(bool bars) {
  if (depth_ >= kMaxTreeHeight) {
    return fail(source_.too_large("the labels are nested too deep", peek().span));
  }
  ++depth_;
  TG_ASSIGN(LabelExpression expression, parse_label_conjunction());
  while (bars && accept_symbol("|")) {
    accept_symbol(":");  // [:A|:B] is an older way to write [:A|B]
    TG_ASSIGN(LabelExpression another, parse_label_conjunction());
    expression = joined(Kind::kOr, std::move(expression), std::move(another));
  }
  --depth_;
  return expression;
}

// A&B, or A:B as it was written before there were expressions.
Result<LabelExpression> Parser::parse_label_conjunction() {
  TG_ASSIGN(LabelExpression expression, parse_label_operand());
  while (at_symbol("&") || (at_symbol(":") && at_name(1))) {
    next();
    TG_ASSIGN(LabelExpression another, parse_label_operand());
    expression = joined(Kind::kAnd, std::move(expression), std::move(another));
  }
  return expression;
}

Result<LabelExpression> Parser::parse_label_operand() {
  std::size_t negations = 0;
  while (accept_symbol("!")) ++negations;
  LabelExpression expression;
  if (accept_symbol("(")) {
    TG_ASSIGN(expression, parse_label_expression(true));
    TG_TRY(expect_symbol(")"));
  } else if (accept_symbol("%")) {
    expression.kind = Kind::kAny;
  } else {
    TG_ASSIGN(expression.name, expect_name("a label or type"));
  }
  if (negations % 2 == 0) return expression;
  LabelExpression negated{Kind::kNot, "", {}};
  negated.operands.push_back(std::move(expression));
  return negated;
}

Result<void> Parser::parse_node_labels(NodePattern& node) {
  const bool is = at_keyword("IS") && (at_name(1) || at_symbol("!", 1) || at_symbol("%", 1));
  if (!is && !at_symbol(":")) return {};
  next();
  TG_ASSIGN(LabelExpression expression, parse_label_expression(true));
  if (is_flat(expression, Kind::kAnd)) {
    node.labels = names_of(std::move(expression));
  } else {
    node.label_expression = std::make_shared<const LabelExpression>(std::move(expression));
  }
  return {};
}

Result<void> Parser::parse_types(RelationshipPattern& relationship) {
  const bool is = at_keyword("IS") && (at_name(1) || at_symbol("!", 1) || at_symbol("%", 1));
  if (!is && !at_symbol(":")) return {};
  next();
  TG_ASSIGN(LabelExpression expression, parse_label_expression(true));
  if (is_flat(expression, Kind::kOr)) {
    relationship.types = names_of(std::move(expression));
  } else {
    relationship.type_expression = std::make_shared<const LabelExpression>(std::move(expression));
  }
  return {};
}

Result<ExprPtr> Parser::parse_label_test(ExprPtr operand, std::size_t first_token) {
  next();
  auto test = std::make_unique<Expr>(ExprKind::kHasLabels, Span{});
  test->operands.push_back(std::move(operand));
  TG_ASSIGN(LabelExpression expression, parse_label_expression(!bar_ends_expression_));
  if (is_flat(expression, Kind::kAnd)) {
    test->keys = names_of(std::move(expression));
  } else {
    test->label_expression = std::make_shared<const LabelExpression>(std::move(expression));
  }
  return finish(std::move(test), first_token);
}

}  // namespace talkgraph::query
