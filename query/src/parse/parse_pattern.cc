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
  const std::size_t closing = peek().closing;
  if (name()) ++i;
  if (symbol(":")) {
    // What can stand in a label expression.
    const auto computed = [&] {
      const bool dollar = symbol("$") || tokens_[i].kind == TokenKind::kParameter;
      return dollar && tokens_[i + 1].closing != 0;
    };
    while (i < closing && (name() || symbol(":") || symbol("|") || symbol("&") || symbol("!") ||
                           symbol("%") || symbol("(") || symbol(")") || computed())) {
      if (name() && !tokens_[i - 1].closing && tokens_[i - 1].kind != TokenKind::kSymbol) break;
      i = computed() ? tokens_[i + 1].closing + 1 : i + 1;
    }
  }
  if (symbol("{") && tokens_[i].closing != 0) i = tokens_[i].closing + 1;
  if (i < closing && name() && at_keyword("WHERE", i - at_)) i = closing;
  if (i != closing) return false;
  ++i;
  if (symbol("<")) ++i;
  if (!symbol("-")) return false;
  ++i;
  if (symbol("[") && tokens_[i].closing != 0) i = tokens_[i].closing + 1;
  if (!symbol("-")) return false;
  ++i;
  if (symbol(">")) ++i;
  if (symbol("+") || symbol("*")) ++i;
  if (symbol("{") && tokens_[i].closing != 0) i = tokens_[i].closing + 1;
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

Result<NodePattern> Parser::parse_node_pattern() {
  const std::size_t first = at_;
  NodePattern node;
  TG_TRY(expect_symbol("("));
  const bool where =
      at_keyword("WHERE") && !at_symbol(")", 1) && !at_symbol(":", 1) && !at_symbol("{", 1);
  const bool is = at_keyword("IS") && at_name(1);
  if (at_name() && !where && !is) node.variable = next().text;
  TG_TRY(parse_node_labels(node));
  TG_ASSIGN(node.properties, parse_pattern_properties());
  if (accept_keyword("WHERE")) {
    TG_ASSIGN(ExprPtr condition, parse_expression());
    TG_ASSIGN(node.where, joined_conditions(std::move(node.where), std::move(condition), first));
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
  RelationshipPattern repeated;
  TG_ASSIGN(const bool quantified, parse_quantifier_of(repeated));
  if (!quantified) return relationship;
  if (relationship.variable_length) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a relationship cannot have a length and a quantifier",
                                     relationship.span));
  }
  PatternPart part;
  part.span = relationship.span;
  part.nodes.resize(2);
  part.nodes.front().span = part.nodes.back().span = relationship.span;
  repeated.span = span_from(first);
  part.relationships.push_back(std::move(relationship));
  quantify(repeated, std::move(part));
  return repeated;
}

Result<void> Parser::parse_relationship_detail(RelationshipPattern& relationship) {
  const bool where = at_keyword("WHERE") && !at_symbol("]", 1) && !at_symbol(":", 1) &&
                     !at_symbol("{", 1) && !at_symbol("*", 1);
  const bool is = at_keyword("IS") && at_name(1);
  if (at_name() && !where && !is) relationship.variable = next().text;
  TG_TRY(parse_types(relationship));
  const std::size_t length = at_;
  if (accept_symbol("*")) {
    TG_TRY(parse_length(relationship));
    if (relationship.where) {
      return fail(source_.unsupported(
          "a computed type of a relationship of variable length (a quantifier can have one: "
          "()-[:$(type)]->+())",
          tokens_[length].span));
    }
  } else if (at_symbol("..")) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a range of lengths needs a * before it", peek().span));
  }
  TG_ASSIGN(relationship.properties, parse_pattern_properties());
  if (!at_keyword("WHERE")) return {};
  if (relationship.variable_length) {
    return fail(source_.syntax_error(
        Detail::kInvalidRelationshipPattern,
        "WHERE inside a relationship of variable length needs a quantifier: ()-[r WHERE ...]->+()",
        peek().span));
  }
  next();
  TG_ASSIGN(ExprPtr condition, parse_expression());
  TG_ASSIGN(relationship.where,
            joined_conditions(std::move(relationship.where), std::move(condition), length));
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
