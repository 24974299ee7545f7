// Patterns: nodes, relationships and the paths they make.
#include <charconv>

#include "parse/parser.h"

namespace talkgraph::query {

// Looks no further than it must: brackets were matched by the lexer, so that
// hostile nesting is not read twice.
bool Parser::at_path() const {
  if (!at_symbol("(") || peek().closing == 0) return false;
  std::size_t i = at_ + 1;
  const auto symbol = [&](std::string_view text) {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::kSymbol && tokens_[i].text == text;
  };
  const auto name = [&] {
    return i < tokens_.size() && (tokens_[i].kind == TokenKind::kIdentifier ||
                                  tokens_[i].kind == TokenKind::kEscapedIdentifier);
  };
  if (name()) ++i;
  while (symbol(":")) {
    ++i;
    if (!name()) return false;
    ++i;
  }
  if (symbol("{") && tokens_[i].closing != 0) i = tokens_[i].closing + 1;
  if (i != peek().closing) return false;
  ++i;
  if (symbol("<")) ++i;
  if (!symbol("-")) return false;
  ++i;
  if (symbol("[") && tokens_[i].closing != 0) i = tokens_[i].closing + 1;
  if (!symbol("-")) return false;
  ++i;
  if (symbol(">")) ++i;
  return symbol("(");
}

Result<std::vector<PatternPart>> Parser::parse_pattern() {
  std::vector<PatternPart> parts;
  do {
    TG_ASSIGN(PatternPart part, parse_pattern_part());
    parts.push_back(std::move(part));
  } while (accept_symbol(","));
  return parts;
}

Result<PatternPart> Parser::parse_pattern_part() {
  const std::size_t first = at_;
  std::string variable;
  if (at_name() && at_symbol("=", 1)) {
    variable = next().text;
    next();
  }
  for (const std::string_view feature : {"shortestPath", "allShortestPaths"}) {
    std::string upper(feature);
    for (char& c : upper) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    if (at_keyword(upper) && at_symbol("(", 1)) {
      return fail(source_.unsupported(std::string(feature) + "()", peek().span));
    }
  }
  if (at_keyword("SHORTEST") || at_keyword("ALL") || at_keyword("ANY")) {
    return fail(source_.unsupported("a path search prefix such as SHORTEST", peek().span));
  }
  TG_ASSIGN(PatternPart part, parse_path());
  part.path_variable = std::move(variable);
  part.span = span_from(first);
  return part;
}

Result<PatternPart> Parser::parse_path() {
  const std::size_t first = at_;
  PatternPart part;
  TG_ASSIGN(NodePattern node, parse_node_pattern());
  part.nodes.push_back(std::move(node));
  while (at_symbol("-") || (at_symbol("<") && at_symbol("-", 1))) {
    TG_ASSIGN(RelationshipPattern relationship, parse_relationship_pattern());
    part.relationships.push_back(std::move(relationship));
    TG_ASSIGN(NodePattern end, parse_node_pattern());
    part.nodes.push_back(std::move(end));
  }
  part.span = span_from(first);
  return part;
}

Result<NodePattern> Parser::parse_node_pattern() {
  const std::size_t first = at_;
  NodePattern node;
  TG_TRY(expect_symbol("("));
  if (at_symbol("(")) {
    return fail(source_.unsupported("a parenthesized or quantified path pattern", peek().span));
  }
  if (at_name() && !(at_keyword("WHERE") && !at_symbol(")", 1))) node.variable = next().text;
  TG_ASSIGN(node.labels, parse_labels());
  if (at_symbol("|") || at_symbol("&") || at_symbol("!") || at_symbol(":")) {
    return fail(source_.unsupported("a label expression", peek().span));
  }
  TG_ASSIGN(node.properties, parse_pattern_properties());
  if (at_keyword("WHERE")) {
    return fail(source_.unsupported("WHERE inside a pattern", peek().span));
  }
  TG_TRY(expect_symbol(")"));
  node.span = span_from(first);
  return node;
}

Result<RelationshipPattern> Parser::parse_relationship_pattern() {
  const std::size_t first = at_;
  RelationshipPattern relationship;
  const bool left = accept_symbol("<");
  TG_TRY(expect_symbol("-"));
  if (accept_symbol("[")) {
    TG_TRY(parse_relationship_detail(relationship));
    TG_TRY(expect_symbol("]"));
  }
  TG_TRY(expect_symbol("-"));
  const bool right = accept_symbol(">");
  if (left != right) relationship.direction = left ? Direction::kIncoming : Direction::kOutgoing;
  relationship.both_arrows = left && right;
  relationship.span = span_from(first);
  if (at_symbol("+") || at_symbol("{") || at_symbol("*")) {
    return fail(source_.unsupported("a quantified path pattern", peek().span));
  }
  return relationship;
}

Result<void> Parser::parse_relationship_detail(RelationshipPattern& relationship) {
  if (at_name()) relationship.variable = next().text;
  if (accept_symbol(":")) {
    do {
      accept_symbol(":");
      if (at_symbol("!") || at_symbol("(") || at_symbol("%")) {
        return fail(source_.unsupported("a label expression", peek().span));
      }
      TG_ASSIGN(std::string type, expect_name("a relationship type"));
      relationship.types.push_back(std::move(type));
    } while (accept_symbol("|"));
    if (at_symbol("&")) return fail(source_.unsupported("a label expression", peek().span));
  }
  if (accept_symbol("*")) {
    TG_TRY(parse_length(relationship));
  } else if (at_symbol("..")) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a range of lengths needs a * before it", peek().span));
  }
  TG_ASSIGN(relationship.properties, parse_pattern_properties());
  return {};
}

Result<void> Parser::parse_length(RelationshipPattern& relationship) {
  relationship.variable_length = true;
  TG_ASSIGN(relationship.min_length, parse_length_bound());
  if (accept_symbol("..")) {
    TG_ASSIGN(relationship.max_length, parse_length_bound());
    return {};
  }
  relationship.max_length = relationship.min_length;
  return {};
}

Result<std::optional<std::uint64_t>> Parser::parse_length_bound() {
  if (at_symbol("-") || peek().kind == TokenKind::kFloat) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a length must be an integer of at least 0", peek().span));
  }
  if (peek().kind != TokenKind::kInteger) return std::optional<std::uint64_t>();
  TG_ASSIGN(const ExprPtr bound, parse_integer(false));
  return std::optional<std::uint64_t>(static_cast<std::uint64_t>(*bound->literal.as_int()));
}

Result<ExprPtr> Parser::parse_pattern_properties() {
  const std::size_t first = at_;
  if (at_symbol("{")) return parse_map();
  if (peek().kind != TokenKind::kParameter) return ExprPtr();
  auto parameter = std::make_unique<Expr>(ExprKind::kParameter, Span{});
  parameter->name = next().text;
  return finish(std::move(parameter), first);
}

}  // namespace talkgraph::query
