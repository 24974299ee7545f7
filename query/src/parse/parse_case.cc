// CASE, with a test or without.
#include <array>

#include "parse/parser.h"

namespace talkgraph::query {

namespace {

constexpr std::string_view kTested = " test";  // no query can name it

ExprPtr tested_value(Span span) {
  auto value = std::make_unique<Expr>(ExprKind::kVariable, span);
  value->name = kTested;
  return value;
}

}  // namespace

Result<ExprPtr> Parser::parse_case() {
  const std::size_t first = at_;
  next();
  auto expr = std::make_unique<Expr>(ExprKind::kCase, Span{});
  ExprPtr test;
  if (!at_keyword("WHEN")) {
    TG_ASSIGN(test, parse_expression());
  }
  const bool tests = test != nullptr;
  if (tests) expr->name = kTested;
  expr->operands.push_back(std::move(test));
  if (!at_keyword("WHEN")) return fail(unexpected("WHEN"));
  while (accept_keyword("WHEN")) {
    TG_ASSIGN(ExprPtr when, tests ? parse_case_conditions() : parse_expression());
    TG_TRY(expect_keyword("THEN"));
    TG_ASSIGN(ExprPtr then, parse_expression());
    expr->operands.push_back(std::move(when));
    expr->operands.push_back(std::move(then));
  }
  ExprPtr otherwise;
  if (accept_keyword("ELSE")) {
    TG_ASSIGN(otherwise, parse_expression());
  }
  expr->operands.push_back(std::move(otherwise));
  TG_TRY(expect_keyword("END"));
  return finish(std::move(expr), first);
}

// WHEN 1, > 5, IS NULL
Result<ExprPtr> Parser::parse_case_conditions() {
  const std::size_t first = at_;
  auto any = std::make_unique<Expr>(ExprKind::kOr, Span{});
  do {
    TG_ASSIGN(ExprPtr condition, parse_case_condition());
    any->operands.push_back(std::move(condition));
  } while (accept_symbol(","));
  if (any->operands.size() == 1) return std::move(any->operands.front());
  return finish(std::move(any), first);
}

// A value that the test equals, or a condition of which it is the left side.
Result<ExprPtr> Parser::parse_case_condition() {
  constexpr auto kSymbols =
      std::to_array<std::string_view>({"=", "<>", "<", "<=", ">", ">=", "=~"});
  const std::size_t first = at_;
  ExprPtr value = tested_value(peek().span);
  const bool words = (at_keyword("STARTS") && at_keyword("WITH", 1)) ||
                     (at_keyword("ENDS") && at_keyword("WITH", 1)) || at_keyword("CONTAINS") ||
                     at_keyword("IN") || at_keyword("IS");
  const bool ends = at_symbol(",", 1) || at_keyword("THEN", 1);  // a variable named contains
  const bool symbol = std::any_of(kSymbols.begin(), kSymbols.end(),
                                  [&](std::string_view text) { return at_symbol(text); });
  if (symbol || (words && !ends)) {
    TG_ASSIGN(value, parse_predicates_of(std::move(value), first));
    return parse_comparisons_of(std::move(value), first);
  }
  auto equal = std::make_unique<Expr>(ExprKind::kComparison, Span{});
  equal->comparisons.push_back(Comparison::kEqual);
  equal->operands.push_back(std::move(value));
  TG_ASSIGN(ExprPtr other, parse_expression());
  equal->operands.push_back(std::move(other));
  return finish(std::move(equal), first);
}

}  // namespace talkgraph::query
