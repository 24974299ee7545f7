// The operands of expressions: literals, names, brackets, functions, subqueries.
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "parse/parser.h"

namespace talkgraph::query {

Result<ExprPtr> Parser::parse_atom() {
  const Token& token = peek();
  const std::size_t first = at_;
  switch (token.kind) {
    case TokenKind::kInteger:
    case TokenKind::kFloat:
    case TokenKind::kBadNumber:
    case TokenKind::kString:
      return parse_literal();
    case TokenKind::kParameter: {
      auto parameter = std::make_unique<Expr>(ExprKind::kParameter, Span{});
      parameter->name = next().text;
      return finish(std::move(parameter), first);
    }
    case TokenKind::kSymbol: {
      if (token.text == "[") return parse_list_like();
      if (token.text == "{") return parse_map();
      if (token.text != "(") return fail(unexpected("an expression"));
      if (at_path()) return parse_pattern_predicate();
      next();
      const Flag bars(bar_ends_expression_, false);
      TG_ASSIGN(ExprPtr expr, parse_expression());
      TG_TRY(expect_symbol(")"));
      return expr;
    }
    case TokenKind::kEnd:
      return fail(unexpected("an expression"));
    case TokenKind::kIdentifier:
    case TokenKind::kEscapedIdentifier:
      break;
  }
  if (at_keyword("TRUE") || at_keyword("FALSE") || at_keyword("NULL")) return parse_literal();
  if (at_keyword("CASE")) return parse_case();
  if (at_symbol("{", 1)) {
    return at_keyword("EXISTS") || at_keyword("COUNT") || at_keyword("COLLECT")
               ? parse_subquery_expression()
               : parse_map_projection();
  }
  if (at_symbol("(", 1)) {
    if (at_keyword("ALL")) return parse_quantifier(Quantifier::kAll);
    if (at_keyword("ANY")) return parse_quantifier(Quantifier::kAny);
    if (at_keyword("NONE")) return parse_quantifier(Quantifier::kNone);
    if (at_keyword("SINGLE")) return parse_quantifier(Quantifier::kSingle);
    if (at_keyword("REDUCE")) return parse_reduce();
    if (at_keyword("SHORTESTPATH") || at_keyword("ALLSHORTESTPATHS")) {
      return parse_shortest_expression();
    }
    return parse_function();
  }
  if (at_symbol(".", 1)) {
    // A name with dots is a function if a parenthesis follows it.
    std::size_t ahead = 0;
    while (at_name(ahead) && at_symbol(".", ahead + 1)) ahead += 2;
    if (at_name(ahead) && at_symbol("(", ahead + 1)) return parse_function();
  }
  auto variable = std::make_unique<Expr>(ExprKind::kVariable, Span{});
  variable->name = next().text;
  return finish(std::move(variable), first);
}

Result<ExprPtr> Parser::parse_literal() {
  const std::size_t first = at_;
  auto literal = std::make_unique<Expr>(ExprKind::kLiteral, Span{});
  const Token& token = peek();
  switch (token.kind) {
    case TokenKind::kInteger:
      return parse_integer(false);
    case TokenKind::kBadNumber:
      return fail(source_.syntax_error(Detail::kInvalidNumberLiteral,
                                       "this is not a number: " + token.text, token.span));
    case TokenKind::kFloat: {
      double value = 0;
      const char* end = token.text.data() + token.text.size();
      const auto read = std::from_chars(token.text.data(), end, value);
      // Numbers too small for a double are 0; from_chars tells neither apart.
      if (read.ec == std::errc::result_out_of_range)
        value = std::strtod(token.text.c_str(), nullptr);
      if (!std::isfinite(value)) {
        return fail(source_.syntax_error(Detail::kFloatingPointOverflow,
                                         "this number is too large for a float", token.span));
      }
      literal->literal = Datum(value);
      break;
    }
    case TokenKind::kString:
      literal->literal = Datum(token.text);
      break;
    default:
      if (!at_keyword("NULL")) literal->literal = Datum(at_keyword("TRUE"));
  }
  next();
  return finish(std::move(literal), first);
}

Result<ExprPtr> Parser::parse_integer(bool negative) {
  const std::size_t first = at_;
  const Token& token = next();
  std::string digits = token.text;
  int base = 10;
  if (digits.size() > 1 && (digits[1] == 'x' || digits[1] == 'X')) base = 16;
  if (digits.size() > 1 && digits[1] == 'o') base = 8;
  if (base != 10) digits.erase(0, 2);
  if (negative) digits.insert(digits.begin(), '-');
  std::int64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value, base);
  if (read.ptr != end || read.ec == std::errc::invalid_argument) {
    return fail(source_.syntax_error(Detail::kInvalidNumberLiteral,
                                     "this is not a number: " + token.text, token.span));
  }
  if (read.ec == std::errc::result_out_of_range) {
    return fail(source_.syntax_error(Detail::kIntegerOverflow, "this number does not fit 64 bits",
                                     token.span));
  }
  auto literal = std::make_unique<Expr>(ExprKind::kLiteral, Span{});
  literal->literal = Datum(value);
  return finish(std::move(literal), first);
}

Result<ExprPtr> Parser::parse_list_like() {
  if (at_name(1) && at_keyword("IN", 2)) return parse_list_comprehension();
  const std::size_t first = at_;
  next();
  const bool named_path = at_name() && at_symbol("=", 1) && at_symbol("(", 2);
  if (at_path() || named_path) {
    at_ = first;
    return parse_pattern_comprehension();
  }
  auto list = std::make_unique<Expr>(ExprKind::kList, Span{});
  if (!at_symbol("]")) {
    do {
      TG_ASSIGN(ExprPtr item, parse_expression());
      list->operands.push_back(std::move(item));
    } while (accept_symbol(","));
  }
  TG_TRY(expect_symbol("]"));
  return finish(std::move(list), first);
}

Result<ExprPtr> Parser::parse_list_comprehension() {
  const std::size_t first = at_;
  next();
  auto comprehension = std::make_unique<Expr>(ExprKind::kListComprehension, Span{});
  comprehension->name = next().text;
  next();  // IN
  const Flag bars(bar_ends_expression_, true);
  ExprPtr where;
  ExprPtr projection;
  TG_ASSIGN(ExprPtr list, parse_expression());
  if (accept_keyword("WHERE")) {
    TG_ASSIGN(where, parse_expression());
  }
  if (accept_symbol("|")) {
    TG_ASSIGN(projection, parse_expression());
  }
  TG_TRY(expect_symbol("]"));
  comprehension->operands.push_back(std::move(list));
  comprehension->operands.push_back(std::move(where));
  comprehension->operands.push_back(std::move(projection));
  return finish(std::move(comprehension), first);
}

Result<ExprPtr> Parser::parse_map() {
  const std::size_t first = at_;
  next();
  auto map = std::make_unique<Expr>(ExprKind::kMap, Span{});
  if (!at_symbol("}")) {
    do {
      TG_ASSIGN(std::string key, expect_name("a key"));
      TG_TRY(expect_symbol(":"));
      TG_ASSIGN(ExprPtr value, parse_expression());
      map->keys.push_back(std::move(key));
      map->operands.push_back(std::move(value));
    } while (accept_symbol(","));
  }
  TG_TRY(expect_symbol("}"));
  return finish(std::move(map), first);
}

// variable {.*, .key, key: expression, other_variable}
Result<ExprPtr> Parser::parse_map_projection() {
  const std::size_t first = at_;
  const auto named = [&](ExprKind kind, std::string name, std::size_t from) {
    auto expr = std::make_unique<Expr>(kind, span_from(from));
    expr->name = std::move(name);
    return expr;
  };
  const std::string entity = next().text;
  auto projection = std::make_unique<Expr>(ExprKind::kMapProjection, Span{});
  projection->operands.push_back(named(ExprKind::kVariable, entity, first));
  next();
  while (!at_symbol("}")) {
    const std::size_t item = at_;
    if (accept_symbol(".")) {
      if (accept_symbol("*")) {
        projection->star = true;
      } else {
        TG_ASSIGN(std::string key, expect_name("a property key"));
        auto value = named(ExprKind::kProperty, key, item);
        value->operands.push_back(named(ExprKind::kVariable, entity, first));
        value->height = 2;
        projection->keys.push_back(std::move(key));
        projection->operands.push_back(std::move(value));
      }
    } else {
      TG_ASSIGN(std::string key, expect_name("a key"));
      ExprPtr value = named(ExprKind::kVariable, key, item);
      if (accept_symbol(":")) {
        TG_ASSIGN(value, parse_expression());
      }
      projection->keys.push_back(std::move(key));
      projection->operands.push_back(std::move(value));
    }
    if (!accept_symbol(",")) break;
  }
  TG_TRY(expect_symbol("}"));
  return finish(std::move(projection), first);
}

}  // namespace talkgraph::query
