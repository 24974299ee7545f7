// Operators, loosest first: OR, XOR, AND, NOT, comparisons, predicates such as
// IN, + -, * / %, ^, signs, and the postfix operators.
#include <array>
#include <utility>

#include "parse/parser.h"

namespace talkgraph::query {

namespace {

struct SymbolOperator {
  std::string_view symbol;
  ExprKind kind;
};

constexpr auto kComparisons = std::to_array<std::pair<std::string_view, Comparison>>({
    {"=", Comparison::kEqual},
    {"<>", Comparison::kNotEqual},
    {"<=", Comparison::kLessOrEqual},
    {">=", Comparison::kGreaterOrEqual},
    {"<", Comparison::kLess},
    {">", Comparison::kGreater},
});

}  // namespace

Result<ExprPtr> Parser::finish(ExprPtr expr, std::size_t first_token) {
  expr->span = span_from(first_token);
  for (const ExprPtr& operand : expr->operands) {
    if (operand) expr->height = std::max(expr->height, operand->height + 1);
  }
  highest_ = std::max(highest_, expr->height);
  if (expr->height > kMaxTreeHeight) {
    return fail(source_.too_large(
        "this expression is nested more than " + std::to_string(kMaxTreeHeight) + " deep",
        expr->span));
  }
  return expr;
}

Result<ExprPtr> Parser::parse_expression() {
  if (depth_ >= kMaxTreeHeight) {
    return fail(source_.too_large(
        "the query is nested more than " + std::to_string(kMaxTreeHeight) + " deep", peek().span));
  }
  ++depth_;
  auto expr = parse_flat(ExprKind::kOr);
  --depth_;
  return expr;
}

// a OR b OR c becomes one expression: long conditions do not nest.
Result<ExprPtr> Parser::parse_flat(ExprKind kind) {
  const std::string_view keyword = kind == ExprKind::kOr    ? "OR"
                                   : kind == ExprKind::kXor ? "XOR"
                                                            : "AND";
  const std::size_t first = at_;
  TG_ASSIGN(ExprPtr operand, parse_operand_of(kind));
  if (!at_keyword(keyword)) return operand;
  auto expr = std::make_unique<Expr>(kind, Span{});
  expr->operands.push_back(std::move(operand));
  while (accept_keyword(keyword)) {
    TG_ASSIGN(ExprPtr another, parse_operand_of(kind));
    expr->operands.push_back(std::move(another));
  }
  return finish(std::move(expr), first);
}

Result<ExprPtr> Parser::parse_operand_of(ExprKind kind) {
  if (kind == ExprKind::kOr) return parse_flat(ExprKind::kXor);
  if (kind == ExprKind::kXor) return parse_flat(ExprKind::kAnd);
  return parse_not();
}

Result<ExprPtr> Parser::parse_not() {
  const std::size_t first = at_;
  std::size_t count = 0;
  while (accept_keyword("NOT")) ++count;
  TG_ASSIGN(ExprPtr expr, parse_comparison());
  for (; count > 0; --count) {
    auto negated = std::make_unique<Expr>(ExprKind::kNot, Span{});
    negated->operands.push_back(std::move(expr));
    TG_ASSIGN(expr, finish(std::move(negated), first + count - 1));
  }
  return expr;
}

Result<ExprPtr> Parser::parse_comparison() {
  const std::size_t first = at_;
  TG_ASSIGN(ExprPtr operand, parse_additive());
  TG_ASSIGN(operand, parse_predicates_of(std::move(operand), first));
  return parse_comparisons_of(std::move(operand), first);
}

Result<ExprPtr> Parser::parse_comparisons_of(ExprPtr operand, std::size_t first) {
  auto chain = std::make_unique<Expr>(ExprKind::kComparison, Span{});
  chain->operands.push_back(std::move(operand));
  while (peek().kind == TokenKind::kSymbol) {
    const auto* found = std::find_if(kComparisons.begin(), kComparisons.end(),
                                     [&](const auto& entry) { return at_symbol(entry.first); });
    if (found == kComparisons.end()) break;
    next();
    chain->comparisons.push_back(found->second);
    const std::size_t begin = at_;
    TG_ASSIGN(ExprPtr right, parse_additive());
    TG_ASSIGN(right, parse_predicates_of(std::move(right), begin));
    chain->operands.push_back(std::move(right));
  }
  if (chain->comparisons.empty()) return std::move(chain->operands.front());
  return finish(std::move(chain), first);
}

Result<ExprPtr> Parser::parse_binary(ExprKind kind, ExprPtr left,
                                     Result<ExprPtr> (Parser::*right)()) {
  const std::uint32_t begin = left->span.begin;
  const std::size_t first = at_;
  auto expr = std::make_unique<Expr>(kind, Span{});
  expr->operands.push_back(std::move(left));
  TG_ASSIGN(ExprPtr operand, (this->*right)());
  expr->operands.push_back(std::move(operand));
  TG_ASSIGN(ExprPtr finished, finish(std::move(expr), first));
  finished->span.begin = begin;
  return finished;
}

Result<ExprPtr> Parser::parse_predicates_of(ExprPtr expr, std::size_t first) {
  while (true) {
    if (accept_keyword("IN")) {
      TG_ASSIGN(expr, parse_binary(ExprKind::kIn, std::move(expr), &Parser::parse_additive));
    } else if (at_keyword("STARTS") && at_keyword("WITH", 1)) {
      at_ += 2;
      TG_ASSIGN(expr,
                parse_binary(ExprKind::kStartsWith, std::move(expr), &Parser::parse_additive));
    } else if (at_keyword("ENDS") && at_keyword("WITH", 1)) {
      at_ += 2;
      TG_ASSIGN(expr, parse_binary(ExprKind::kEndsWith, std::move(expr), &Parser::parse_additive));
    } else if (accept_keyword("CONTAINS")) {
      TG_ASSIGN(expr, parse_binary(ExprKind::kContains, std::move(expr), &Parser::parse_additive));
    } else if (accept_symbol("=~")) {
      TG_ASSIGN(expr, parse_binary(ExprKind::kMatches, std::move(expr), &Parser::parse_additive));
    } else if (accept_keyword("IS")) {
      TG_ASSIGN(expr, parse_is(std::move(expr), first));
    } else {
      return expr;
    }
  }
}

Result<ExprPtr> Parser::parse_additive() {
  TG_ASSIGN(ExprPtr expr, parse_multiplicative());
  while (true) {
    if (accept_symbol("+")) {
      TG_ASSIGN(expr, parse_binary(ExprKind::kAdd, std::move(expr), &Parser::parse_multiplicative));
    } else if (at_symbol("|") && at_symbol("|", 1)) {
      at_ += 2;  // || joins strings and lists
      TG_ASSIGN(expr, parse_binary(ExprKind::kAdd, std::move(expr), &Parser::parse_multiplicative));
    } else if (accept_symbol("-")) {
      TG_ASSIGN(expr,
                parse_binary(ExprKind::kSubtract, std::move(expr), &Parser::parse_multiplicative));
    } else {
      return expr;
    }
  }
}

Result<ExprPtr> Parser::parse_multiplicative() {
  constexpr auto kOperators = std::to_array<SymbolOperator>(
      {{"*", ExprKind::kMultiply}, {"/", ExprKind::kDivide}, {"%", ExprKind::kModulo}});
  TG_ASSIGN(ExprPtr expr, parse_power());
  while (true) {
    const auto* found = std::find_if(kOperators.begin(), kOperators.end(),
                                     [&](const auto& entry) { return at_symbol(entry.symbol); });
    if (found == kOperators.end()) return expr;
    next();
    TG_ASSIGN(expr, parse_binary(found->kind, std::move(expr), &Parser::parse_power));
  }
}

Result<ExprPtr> Parser::parse_power() {
  TG_ASSIGN(ExprPtr expr, parse_unary());
  while (accept_symbol("^")) {
    TG_ASSIGN(expr, parse_binary(ExprKind::kPower, std::move(expr), &Parser::parse_unary));
  }
  return expr;
}

Result<ExprPtr> Parser::parse_unary() {
  const std::size_t first = at_;
  std::vector<bool> negative;
  while (at_symbol("+") || at_symbol("-")) negative.push_back(next().text == "-");
  ExprPtr expr;
  // -9223372036854775808 has no positive counterpart: the sign is the number's.
  if (!negative.empty() && negative.back() && peek().kind == TokenKind::kInteger) {
    TG_ASSIGN(expr, parse_integer(true));
    --expr->span.begin;
    negative.pop_back();
  } else {
    TG_ASSIGN(expr, parse_postfix());
  }
  for (; !negative.empty(); negative.pop_back()) {
    if (!negative.back()) continue;
    auto negation = std::make_unique<Expr>(ExprKind::kNegate, Span{});
    negation->operands.push_back(std::move(expr));
    TG_ASSIGN(expr, finish(std::move(negation), first));
  }
  return expr;
}

Result<ExprPtr> Parser::parse_postfix() {
  const std::size_t first = at_;
  TG_ASSIGN(ExprPtr expr, parse_atom());
  while (true) {
    if (accept_symbol(".")) {
      auto property = std::make_unique<Expr>(ExprKind::kProperty, Span{});
      TG_ASSIGN(property->name, expect_name("a property key"));
      property->operands.push_back(std::move(expr));
      TG_ASSIGN(expr, finish(std::move(property), first));
    } else if (accept_symbol("[")) {
      TG_ASSIGN(ExprPtr element, parse_index_or_slice(std::move(expr)));
      TG_ASSIGN(expr, finish(std::move(element), first));
    } else if (at_symbol(":") && (at_name(1) || at_symbol("!", 1) || at_symbol("%", 1) ||
                                  at_symbol("(", 1) || at_computed_names(1))) {
      TG_ASSIGN(expr, parse_label_test(std::move(expr), first));
    } else {
      return expr;
    }
  }
}

Result<ExprPtr> Parser::parse_index_or_slice(ExprPtr operand) {
  ExprPtr from;
  ExprPtr to;
  if (!at_symbol("..")) {
    TG_ASSIGN(from, parse_expression());
  }
  const bool slice = accept_symbol("..");
  if (slice && !at_symbol("]")) {
    TG_ASSIGN(to, parse_expression());
  }
  TG_TRY(expect_symbol("]"));
  auto expr = std::make_unique<Expr>(slice ? ExprKind::kSlice : ExprKind::kIndex, Span{});
  expr->operands.push_back(std::move(operand));
  expr->operands.push_back(std::move(from));
  if (slice) expr->operands.push_back(std::move(to));
  return expr;
}

}  // namespace talkgraph::query
