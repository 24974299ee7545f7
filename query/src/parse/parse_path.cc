// Paths: what is before them (SHORTEST), around them, and how often they are
// walked.
#include "parse/parser.h"

namespace talkgraph::query {

namespace {

bool has_selector(const PatternPart& part) {
  return part.selector.kind != PathSelector::Kind::kAll;
}

}  // namespace

Result<PatternPart> Parser::parse_pattern_part() {
  const std::size_t first = at_;
  std::string variable;
  if (at_name() && at_symbol("=", 1)) {
    variable = next().text;
    next();
  }
  PatternPart part;
  if ((at_keyword("SHORTESTPATH") || at_keyword("ALLSHORTESTPATHS")) && at_symbol("(", 1)) {
    TG_ASSIGN(part, parse_shortest_function());
  } else {
    TG_ASSIGN(const PathSelector selector, parse_selector());
    TG_ASSIGN(part, parse_path());
    part.selector = selector;
  }
  part.path_variable = std::move(variable);
  part.span = span_from(first);
  if (has_selector(part) && part.relationships.empty()) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a shortest path needs a relationship to follow", part.span));
  }
  return part;
}

// shortestPath((a)-[*]-(b)) and allShortestPaths(...)
Result<PatternPart> Parser::parse_shortest_function() {
  PathSelector selector;
  selector.kind = at_keyword("SHORTESTPATH") ? PathSelector::Kind::kShortest
                                             : PathSelector::Kind::kShortestGroups;
  selector.function = true;
  const std::size_t first = at_;
  at_ += 2;
  TG_ASSIGN(PatternPart part, parse_path());
  TG_TRY(expect_symbol(")"));
  if (part.relationships.size() != 1) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "shortestPath() takes a path of one relationship pattern",
                                     span_from(first)));
  }
  part.selector = selector;
  return part;
}

// SHORTEST k, SHORTEST k GROUPS, ANY SHORTEST, ALL SHORTEST, ANY k, ALL; each
// may be followed by PATH or PATHS.
Result<PathSelector> Parser::parse_selector() {
  PathSelector selector;
  const auto skip_paths = [&] { return accept_keyword("PATHS") || accept_keyword("PATH"); };
  const auto count = [&]() -> Result<void> {
    if (peek().kind != TokenKind::kInteger) return {};
    const Span span = peek().span;
    TG_ASSIGN(const ExprPtr number, parse_integer(false));
    selector.count = static_cast<std::uint64_t>(*number->literal.as_int());
    if (selector.count > 0) return {};
    return fail(source_.syntax_error(Detail::kUnexpectedSyntax,
                                     "the number of paths must be at least 1", span));
  };
  if (accept_keyword("SHORTEST")) {
    selector.kind = PathSelector::Kind::kShortest;
    TG_TRY(count());
    skip_paths();
    if (accept_keyword("GROUPS") || accept_keyword("GROUP")) {
      selector.kind = PathSelector::Kind::kShortestGroups;
    }
  } else if (accept_keyword("ANY")) {
    // Any path will do, the shortest too.
    selector.kind = PathSelector::Kind::kShortest;
    if (!accept_keyword("SHORTEST")) TG_TRY(count());
    skip_paths();
  } else if (accept_keyword("ALL")) {
    if (accept_keyword("SHORTEST")) selector.kind = PathSelector::Kind::kShortestGroups;
    skip_paths();
  }
  return selector;
}

Result<PatternPart> Parser::parse_path() {
  const std::size_t first = at_;
  PatternPart part;
  bool node_wanted = true;
  const auto add_anonymous_node = [&] {
    NodePattern node;
    node.span = span_from(at_);
    part.nodes.push_back(std::move(node));
    node_wanted = false;
  };
  while (true) {
    if (at_symbol("(") && at_symbol("(", 1)) {
      if (node_wanted) add_anonymous_node();
      TG_TRY(parse_parenthesized_path(part));
      if (part.relationships.size() < part.nodes.size()) break;  // it was the whole path
      node_wanted = true;
    } else if (at_symbol("(") || part.nodes.empty()) {
      if (!node_wanted) return fail(unexpected("a relationship between the nodes"));
      TG_ASSIGN(NodePattern node, parse_node_pattern());
      part.nodes.push_back(std::move(node));
      node_wanted = false;
    } else if (at_symbol("-") || (at_symbol("<") && at_symbol("-", 1))) {
      if (node_wanted && !part.relationships.back().quantified) return fail(unexpected("'('"));
      if (node_wanted) add_anonymous_node();
      TG_ASSIGN(RelationshipPattern relationship, parse_relationship_pattern());
      part.relationships.push_back(std::move(relationship));
      node_wanted = true;
    } else {
      if (!node_wanted) break;
      if (!part.relationships.back().quantified) return fail(unexpected("'('"));
      add_anonymous_node();
      break;
    }
  }
  part.span = span_from(first);
  return part;
}

// ((a)-->(b) WHERE ...), with a quantifier behind it unless it is all of `part`.
Result<void> Parser::parse_parenthesized_path(PatternPart& part) {
  const std::size_t first = at_;
  if (depth_ >= kMaxTreeHeight) {
    return fail(source_.too_large("the pattern is nested too deep", peek().span));
  }
  ++depth_;
  next();
  TG_ASSIGN(PatternPart inner, parse_path());
  if (accept_keyword("WHERE")) {
    if (inner.where) return fail(unexpected("')'"));
    TG_ASSIGN(inner.where, parse_expression());
  }
  TG_TRY(expect_symbol(")"));
  --depth_;
  RelationshipPattern relationship;
  relationship.span = span_from(first);
  TG_ASSIGN(const bool quantified, parse_quantifier_of(relationship));
  if (!quantified) {
    if (part.relationships.empty() && !at_symbol("(") && !at_symbol("-") && !at_symbol("<")) {
      part = std::move(inner);
      return {};
    }
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a path in parentheses that is part of another one needs a "
                                     "quantifier such as {1,3} or +",
                                     relationship.span));
  }
  if (inner.relationships.empty()) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a path that is repeated needs a relationship",
                                     relationship.span));
  }
  for (const RelationshipPattern& nested : inner.relationships) {
    if (!nested.quantified && !nested.variable_length) continue;
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "a path that is repeated cannot have a repeated part",
                                     nested.span));
  }
  quantify(relationship, std::move(inner));
  part.relationships.push_back(std::move(relationship));
  return {};
}

void Parser::quantify(RelationshipPattern& relationship, PatternPart part) {
  relationship.quantified = std::make_unique<QuantifiedPattern>();
  relationship.quantified->part = std::move(part);
}

// +, *, {n}, {n,}, {,m} or {n,m}
Result<bool> Parser::parse_quantifier_of(RelationshipPattern& relationship) {
  const Span span = peek().span;
  if (accept_symbol("+")) {
    relationship.min_length = 1;
    return true;
  }
  if (accept_symbol("*")) {
    relationship.min_length = 0;
    return true;
  }
  if (!accept_symbol("{")) return false;
  TG_ASSIGN(const std::optional<std::uint64_t> low, parse_length_bound());
  relationship.min_length = low.value_or(0);
  relationship.max_length = low;
  if (accept_symbol(",")) {
    TG_ASSIGN(relationship.max_length, parse_length_bound());
  } else if (!low) {
    return fail(unexpected("a number of rounds"));
  }
  TG_TRY(expect_symbol("}"));
  if (relationship.max_length && *relationship.max_length < *relationship.min_length) {
    return fail(source_.syntax_error(Detail::kInvalidRelationshipPattern,
                                     "the most rounds are fewer than the least", span));
  }
  return true;
}

}  // namespace talkgraph::query
