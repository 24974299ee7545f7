// SET and REMOVE.
#include "parse/parser.h"

namespace talkgraph::query {

namespace {

// n:A, n:$(names) or both: what SET and REMOVE can do with a test of labels.
bool names_labels(const Expr& expr) {
  if (expr.kind == ExprKind::kAnd) {
    return std::all_of(expr.operands.begin(), expr.operands.end(),
                       [](const ExprPtr& operand) { return names_labels(*operand); });
  }
  if (expr.kind != ExprKind::kHasLabels || expr.star) return false;
  return !expr.label_expression || expr.label_expression->kind == LabelExpression::Kind::kName;
}

// Takes the test apart; returns the entity.
ExprPtr take_labels(ExprPtr test, std::vector<std::string>& labels,
                    std::vector<ExprPtr>& computed) {
  if (test->kind == ExprKind::kAnd) {
    ExprPtr entity;
    for (ExprPtr& operand : test->operands) {
      entity = take_labels(std::move(operand), labels, computed);
    }
    return entity;
  }
  for (std::string& key : test->keys) labels.push_back(std::move(key));
  if (test->label_expression) labels.push_back(test->label_expression->name);
  if (test->operands.size() > 1) computed.push_back(std::move(test->operands[1]));
  return std::move(test->operands.front());
}

}  // namespace

Result<Clause> Parser::parse_set() {
  const std::size_t first = at_;
  next();
  SetClause set;
  TG_ASSIGN(set.items, parse_set_items());
  set.span = span_from(first);
  return Clause(std::move(set));
}

Result<std::vector<SetItem>> Parser::parse_set_items() {
  std::vector<SetItem> items;
  do {
    TG_ASSIGN(SetItem item, parse_set_item());
    items.push_back(std::move(item));
  } while (accept_symbol(","));
  return items;
}

// What is written to: n.key, n[key], n:Label, n IS Label or n.
Result<ExprPtr> Parser::parse_target() {
  const std::size_t first = at_;
  TG_ASSIGN(ExprPtr target, parse_postfix());
  if (!at_labels()) return target;
  return parse_label_test(std::move(target), first);
}

Result<SetItem> Parser::parse_set_item() {
  const std::size_t first = at_;
  SetItem item;
  TG_ASSIGN(ExprPtr target, parse_target());
  if (names_labels(*target)) {
    item.kind = SetItem::Kind::kLabels;
    item.target = take_labels(std::move(target), item.labels, item.computed_labels);
  } else if (target->kind == ExprKind::kProperty || target->kind == ExprKind::kIndex) {
    item.key = std::move(target->name);
    if (target->kind == ExprKind::kIndex) item.computed_key = std::move(target->operands[1]);
    item.target = std::move(target->operands.front());
    TG_TRY(expect_symbol("="));
    TG_ASSIGN(item.value, parse_expression());
  } else if (target->kind == ExprKind::kVariable) {
    item.target = std::move(target);
    item.kind =
        accept_symbol("+=") ? SetItem::Kind::kAddProperties : SetItem::Kind::kReplaceProperties;
    if (item.kind == SetItem::Kind::kReplaceProperties) TG_TRY(expect_symbol("="));
    TG_ASSIGN(item.value, parse_expression());
  } else {
    return fail(unexpected("a property or a label to set"));
  }
  item.span = span_from(first);
  return item;
}

Result<Clause> Parser::parse_remove() {
  const std::size_t first = at_;
  next();
  RemoveClause remove;
  do {
    const std::size_t begin = at_;
    RemoveItem item;
    TG_ASSIGN(ExprPtr target, parse_target());
    if (names_labels(*target)) {
      item.property = false;
      item.target = take_labels(std::move(target), item.labels, item.computed_labels);
    } else if (target->kind == ExprKind::kProperty || target->kind == ExprKind::kIndex) {
      item.key = std::move(target->name);
      if (target->kind == ExprKind::kIndex) item.computed_key = std::move(target->operands[1]);
      item.target = std::move(target->operands.front());
    } else {
      return fail(unexpected("a property or a label to remove"));
    }
    item.span = span_from(begin);
    remove.items.push_back(std::move(item));
  } while (accept_symbol(","));
  remove.span = span_from(first);
  return Clause(std::move(remove));
}

}  // namespace talkgraph::query
