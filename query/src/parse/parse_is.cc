// What stands behind IS.
#include "parse/parser.h"

namespace talkgraph::query {

// Behind IS: [NOT] NULL, [NOT] :: TYPE, [NOT] TYPED TYPE, [NOT] [FORM] NORMALIZED; or
// labels, as behind a colon.
Result<ExprPtr> Parser::parse_is(ExprPtr operand, std::size_t first_token) {
  const std::size_t negation_words = at_keyword("NOT") ? 1 : 0;
  if (at_keyword("NORMALIZED", negation_words) || at_keyword("NORMALIZED", negation_words + 1)) {
    return parse_is_normalized(std::move(operand), first_token);
  }
  const bool negated = accept_keyword("NOT");
  const bool colons = at_symbol(":") && at_symbol(":", 1);
  if (!colons && !at_keyword("TYPED")) {
    const bool labels = !at_keyword("NULL") && (at_name() || at_symbol("!") || at_symbol("%") ||
                                                at_symbol("(") || at_computed_names());
    if (!negated && labels) {
      --at_;  // IS stands where the colon would
      return parse_label_test(std::move(operand), first_token);
    }
    TG_TRY(expect_keyword("NULL"));
    auto test = std::make_unique<Expr>(negated ? ExprKind::kIsNotNull : ExprKind::kIsNull, Span{});
    test->operands.push_back(std::move(operand));
    return finish(std::move(test), first_token);
  }
  at_ += colons ? 2 : 1;
  auto test = std::make_unique<Expr>(ExprKind::kIsTyped, Span{});
  TG_ASSIGN(test->type, parse_value_type());
  test->operands.push_back(std::move(operand));
  return finish_test(std::move(test), negated, first_token);
}

Result<ExprPtr> Parser::finish_test(ExprPtr test, bool negated, std::size_t first_token) {
  TG_ASSIGN(ExprPtr expr, finish(std::move(test), first_token));
  if (!negated) return expr;
  auto negation = std::make_unique<Expr>(ExprKind::kNot, Span{});
  negation->operands.push_back(std::move(expr));
  return finish(std::move(negation), first_token);
}

// text IS [NOT] [FORM] NORMALIZED is isNormalized(text, FORM).
Result<ExprPtr> Parser::parse_is_normalized(ExprPtr operand, std::size_t first_token) {
  const bool negated = accept_keyword("NOT");
  auto test = std::make_unique<Expr>(ExprKind::kFunction, Span{});
  test->name = "isNormalized";
  test->operands.push_back(std::move(operand));
  if (!at_keyword("NORMALIZED")) {
    TG_ASSIGN(ExprPtr form, parse_normal_form());
    test->operands.push_back(std::move(form));
  }
  TG_TRY(expect_keyword("NORMALIZED"));
  return finish_test(std::move(test), negated, first_token);
}

// NFC, NFD, NFKC or NFKD: a string to functions.
Result<ExprPtr> Parser::parse_normal_form() {
  const std::size_t first = at_;
  for (const std::string_view form : {"NFC", "NFD", "NFKC", "NFKD"}) {
    if (!accept_keyword(form)) continue;
    auto literal = std::make_unique<Expr>(ExprKind::kLiteral, Span{});
    literal->literal = Datum(form);
    return finish(std::move(literal), first);
  }
  return fail(unexpected("NFC, NFD, NFKC or NFKD"));
}

}  // namespace talkgraph::query
