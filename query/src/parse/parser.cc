#include "parse/parser.h"

#include <algorithm>

#include "base/utf8.h"
#include "parse/lexer.h"

namespace talkgraph::query {

namespace {

constexpr std::size_t kMaxTextBytes = 16 << 20;

bool equal_ignoring_case(std::string_view text, std::string_view upper) {
  return text.size() == upper.size() &&
         std::equal(text.begin(), text.end(), upper.begin(), [](char a, char b) {
           return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
         });
}

}  // namespace

Result<std::unique_ptr<Query>> parse(const Source& source) {
  if (source.text().size() > kMaxTextBytes) {
    return fail(ErrorCode::kTooLarge, "a query may have at most 16 MiB of text");
  }
  if (const auto invalid = find_invalid_utf8(source.text())) {
    return fail(ErrorCode::kNotText,
                "the query is not well-formed UTF-8 at byte " + std::to_string(*invalid));
  }
  TG_ASSIGN(std::vector<Token> tokens, tokenize(source));
  return Parser(source, std::move(tokens)).parse_statement();
}

Result<std::unique_ptr<Query>> Parser::parse_statement() {
  StatementMode mode = StatementMode::kRun;
  skip_options();
  if (accept_keyword("EXPLAIN")) {
    mode = StatementMode::kExplain;
  } else if (accept_keyword("PROFILE")) {
    mode = StatementMode::kProfile;
  }
  TG_ASSIGN(auto query, at_keyword("SHOW") ? parse_show() : parse_query());
  query->mode = mode;
  accept_symbol(";");
  if (peek().kind != TokenKind::kEnd) return fail(unexpected("the end of the query"));
  return query;
}

// CYPHER 5 runtime=slotted: what other engines are told, and there is but one here.
void Parser::skip_options() {
  if (!at_keyword("CYPHER")) return;
  next();
  const TokenKind kind = peek().kind;
  if (kind == TokenKind::kInteger || kind == TokenKind::kFloat) next();
  while (at_name() && at_symbol("=", 1)) at_ += 3;
}

const Token& Parser::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

const Token& Parser::next() {
  const Token& token = peek();
  if (token.kind != TokenKind::kEnd) ++at_;
  return token;
}

bool Parser::at_symbol(std::string_view symbol, std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == TokenKind::kSymbol && token.text == symbol;
}

bool Parser::at_keyword(std::string_view keyword, std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == TokenKind::kIdentifier && equal_ignoring_case(token.text, keyword);
}

bool Parser::at_name(std::size_t ahead) const {
  const TokenKind kind = peek(ahead).kind;
  return kind == TokenKind::kIdentifier || kind == TokenKind::kEscapedIdentifier;
}

bool Parser::accept_symbol(std::string_view symbol) {
  if (!at_symbol(symbol)) return false;
  ++at_;
  return true;
}

bool Parser::accept_keyword(std::string_view keyword) {
  if (!at_keyword(keyword)) return false;
  ++at_;
  return true;
}

Result<void> Parser::expect_symbol(std::string_view symbol) {
  if (accept_symbol(symbol)) return {};
  return fail(unexpected("'" + std::string(symbol) + "'"));
}

Result<void> Parser::expect_keyword(std::string_view keyword) {
  if (accept_keyword(keyword)) return {};
  return fail(unexpected(std::string(keyword)));
}

Result<std::string> Parser::expect_name(std::string_view what) {
  if (at_name()) return next().text;
  return fail(unexpected(std::string(what)));
}

Error Parser::unexpected(const std::string& wanted) const {
  const Token& token = peek();
  const std::string found = token.kind == TokenKind::kEnd
                                ? "the end of the query"
                                : "'" + std::string(slice(source_.text(), token.span)) + "'";
  return source_.syntax_error(Detail::kUnexpectedSyntax, "expected " + wanted + ", found " + found,
                              token.span);
}

Span Parser::span_from(std::size_t first_token) const {
  const std::uint32_t begin = tokens_[first_token].span.begin;
  if (at_ <= first_token) return {begin, begin};
  return {begin, tokens_[at_ - 1].span.end};
}

}  // namespace talkgraph::query
