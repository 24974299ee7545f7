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
    LabelExpression both;
    both.kind = kind;
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
  while (at_symbol("&") || (at_symbol(":") && (at_name(1) || at_computed_names(1)))) {
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
  if (at_computed_names()) {
    TG_ASSIGN(expression, parse_computed_names());
  } else if (accept_symbol("(")) {
    TG_ASSIGN(expression, parse_label_expression(true));
    TG_TRY(expect_symbol(")"));
  } else if (accept_symbol("%")) {
    expression.kind = Kind::kAny;
  } else {
    TG_ASSIGN(expression.name, expect_name("a label or type"));
  }
  if (negations % 2 == 0) return expression;
  LabelExpression negated;
  negated.kind = Kind::kNot;
  negated.operands.push_back(std::move(expression));
  return negated;
}

bool Parser::at_labels() const {
  const bool is = at_keyword("IS") && (at_name(1) || at_symbol("!", 1) || at_symbol("%", 1) ||
                                       at_symbol("$", 1) || at_symbol("(", 1));
  return is || at_symbol(":");
}

Result<void> Parser::parse_node_labels(NodePattern& node) {
  if (!at_labels()) return {};
  const std::size_t first = at_;
  next();
  TG_ASSIGN(LabelExpression expression, parse_label_expression(true));
  TG_ASSIGN(node.where, take_computed_names(expression, node.variable, first));
  if (is_flat(expression, Kind::kAnd)) {
    node.labels = names_of(std::move(expression));
  } else {
    node.label_expression = std::make_shared<const LabelExpression>(std::move(expression));
  }
  return {};
}

Result<void> Parser::parse_types(RelationshipPattern& relationship) {
  if (!at_labels()) return {};
  const std::size_t first = at_;
  next();
  TG_ASSIGN(LabelExpression expression, parse_label_expression(true));
  TG_ASSIGN(relationship.where, take_computed_names(expression, relationship.variable, first));
  if (is_flat(expression, Kind::kOr)) {
    relationship.types = names_of(std::move(expression));
  } else if (expression.kind != Kind::kAnd || !expression.operands.empty()) {
    relationship.type_expression = std::make_shared<const LabelExpression>(std::move(expression));
  }
  return {};
}

Result<ExprPtr> Parser::parse_label_test(ExprPtr operand, std::size_t first_token) {
  next();
  auto test = std::make_unique<Expr>(ExprKind::kHasLabels, Span{});
  TG_ASSIGN(LabelExpression expression, parse_label_expression(!bar_ends_expression_));
  if (is_dynamic(expression) && expression.kind != Kind::kDynamic) {
    if (operand->kind == ExprKind::kVariable) {
      return label_condition(std::move(expression), operand->name, first_token);
    }
    return fail(
        source_.unsupported("computed labels beside others of what has no name", operand->span));
  }
  test->operands.push_back(std::move(operand));
  if (expression.kind == Kind::kDynamic) {
    test->star = expression.any_of_names;
    test->operands.push_back(std::move(computed_names_[expression.names]));
  } else if (is_flat(expression, Kind::kAnd)) {
    test->keys = names_of(std::move(expression));
  } else {
    test->label_expression = std::make_shared<const LabelExpression>(std::move(expression));
  }
  return finish(std::move(test), first_token);
}

}  // namespace talkgraph::query
