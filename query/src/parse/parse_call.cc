// Operands that look like calls: functions, quantifiers, reduce and subqueries.
#include "base/unicode.h"
#include "parse/parser.h"

namespace talkgraph::query {

Result<ExprPtr> Parser::parse_function() {
  const std::size_t first = at_;
  auto call = std::make_unique<Expr>(ExprKind::kFunction, Span{});
  TG_ASSIGN(call->name, expect_name("a function"));
  while (accept_symbol(".")) {
    TG_ASSIGN(const std::string part, expect_name("a function"));
    call->name += "." + part;
  }
  TG_TRY(expect_symbol("("));
  const std::string name = to_lower(call->name);
  const bool trims = name == "trim" && !at_symbol(")", 1) && !at_symbol(".", 1);
  const bool sided = at_keyword("BOTH") || at_keyword("LEADING") || at_keyword("TRAILING");
  if (trims && (sided || at_keyword("FROM"))) {
    TG_TRY(parse_trim(*call));
  } else if (accept_symbol("*")) {
    call->star = true;
  } else {
    call->distinct = accept_keyword("DISTINCT");
    if (!at_symbol(")")) {
      do {
        const bool form =
            name == "normalize" && call->operands.size() == 1 && at_name() && at_symbol(")", 1);
        TG_ASSIGN(ExprPtr argument, form ? parse_normal_form() : parse_expression());
        call->operands.push_back(std::move(argument));
      } while (accept_symbol(","));
    }
    // trim('x' FROM text)
    if (name == "trim" && call->operands.size() == 1 && accept_keyword("FROM")) {
      call->name = "btrim";
      TG_ASSIGN(ExprPtr text, parse_expression());
      call->operands.insert(call->operands.begin(), std::move(text));
    }
  }
  TG_TRY(expect_symbol(")"));
  return finish(std::move(call), first);
}

// trim(BOTH 'x' FROM text) is btrim(text, 'x').
Result<void> Parser::parse_trim(Expr& call) {
  call.name = at_keyword("LEADING") ? "ltrim" : at_keyword("TRAILING") ? "rtrim" : "btrim";
  if (!at_keyword("FROM")) next();
  ExprPtr set;
  if (!at_keyword("FROM")) {
    TG_ASSIGN(set, parse_expression());
  }
  TG_TRY(expect_keyword("FROM"));
  TG_ASSIGN(ExprPtr text, parse_expression());
  call.operands.push_back(std::move(text));
  if (set) call.operands.push_back(std::move(set));
  return {};
}

Result<ExprPtr> Parser::parse_quantifier(Quantifier quantifier) {
  const std::size_t first = at_;
  at_ += 2;
  auto expr = std::make_unique<Expr>(ExprKind::kQuantifier, Span{});
  expr->quantifier = quantifier;
  TG_ASSIGN(expr->name, expect_name("a variable"));
  TG_TRY(expect_keyword("IN"));
  TG_ASSIGN(ExprPtr list, parse_expression());
  TG_TRY(expect_keyword("WHERE"));
  TG_ASSIGN(ExprPtr where, parse_expression());
  TG_TRY(expect_symbol(")"));
  expr->operands.push_back(std::move(list));
  expr->operands.push_back(std::move(where));
  return finish(std::move(expr), first);
}

// reduce(accumulator = initial, variable IN list | step)
Result<ExprPtr> Parser::parse_reduce() {
  const std::size_t first = at_;
  at_ += 2;
  auto expr = std::make_unique<Expr>(ExprKind::kReduce, Span{});
  TG_ASSIGN(std::string accumulator, expect_name("a variable"));
  expr->keys.push_back(std::move(accumulator));
  TG_TRY(expect_symbol("="));
  TG_ASSIGN(ExprPtr initial, parse_expression());
  TG_TRY(expect_symbol(","));
  TG_ASSIGN(expr->name, expect_name("a variable"));
  TG_TRY(expect_keyword("IN"));
  const Flag bars(bar_ends_expression_, true);
  TG_ASSIGN(ExprPtr list, parse_expression());
  TG_TRY(expect_symbol("|"));
  TG_ASSIGN(ExprPtr step, parse_expression());
  TG_TRY(expect_symbol(")"));
  expr->operands.push_back(std::move(list));
  expr->operands.push_back(std::move(initial));
  expr->operands.push_back(std::move(step));
  return finish(std::move(expr), first);
}

// EXISTS { pattern [WHERE ...] } or EXISTS { query }, COUNT { } and COLLECT { }
Result<ExprPtr> Parser::parse_subquery_expression() {
  const std::size_t first = at_;
  const ExprKind kind = at_keyword("EXISTS")  ? ExprKind::kExists
                        : at_keyword("COUNT") ? ExprKind::kCountRows
                                              : ExprKind::kCollectRows;
  at_ += 2;
  auto expr = std::make_unique<Expr>(kind, Span{});
  const Flag bars(bar_ends_expression_, false);
  const SubqueryHeight height(*this);
  const bool named_path = at_name() && at_symbol("=", 1);
  const bool selector = at_keyword("SHORTEST") || at_keyword("ANY") || at_keyword("ALL") ||
                        at_keyword("SHORTESTPATH") || at_keyword("ALLSHORTESTPATHS");
  if (kind != ExprKind::kCollectRows && (at_symbol("(") || named_path || selector)) {
    const std::size_t pattern = at_;
    TG_ASSIGN(std::vector<PatternPart> parts, parse_pattern());
    ExprPtr where;
    if (accept_keyword("WHERE")) {
      TG_ASSIGN(where, parse_expression());
    }
    TG_ASSIGN(expr->subquery, match_query(std::move(parts), std::move(where), pattern));
  } else {
    TG_ASSIGN(expr->subquery, parse_query());
  }
  TG_TRY(expect_symbol("}"));
  expr->height = height.get() + 1;
  return finish(std::move(expr), first);
}

// shortestPath() as a value is the first of the paths, or null; allShortestPaths()
// is their list.
Result<ExprPtr> Parser::parse_shortest_expression() {
  const std::size_t first = at_;
  const bool one = at_keyword("SHORTESTPATH");
  const SubqueryHeight height(*this);
  std::vector<PatternPart> parts;
  TG_ASSIGN(PatternPart part, parse_shortest_function());
  part.span = span_from(first);
  part.path_variable = "  path";  // no query can name it
  auto path = std::make_unique<Expr>(ExprKind::kVariable, part.span);
  path->name = part.path_variable;
  parts.push_back(std::move(part));
  auto paths = std::make_unique<Expr>(ExprKind::kPatternComprehension, Span{});
  TG_ASSIGN(paths->subquery, match_query(std::move(parts), nullptr, first));
  paths->operands.push_back(std::move(path));
  paths->height = height.get() + 1;
  TG_ASSIGN(ExprPtr list, finish(std::move(paths), first));
  if (!one) return list;
  auto head = std::make_unique<Expr>(ExprKind::kFunction, Span{});
  head->name = "head";
  head->operands.push_back(std::move(list));
  return finish(std::move(head), first);
}

Result<ExprPtr> Parser::parse_pattern_predicate() {
  const std::size_t first = at_;
  const SubqueryHeight height(*this);
  std::vector<PatternPart> parts;
  TG_ASSIGN(PatternPart part, parse_path());
  parts.push_back(std::move(part));
  auto expr = std::make_unique<Expr>(ExprKind::kPatternPredicate, Span{});
  TG_ASSIGN(expr->subquery, match_query(std::move(parts), nullptr, first));
  expr->height = height.get() + 1;
  return finish(std::move(expr), first);
}

// [path = (a)-->(b) WHERE condition | projection]
Result<ExprPtr> Parser::parse_pattern_comprehension() {
  const std::size_t first = at_;
  const SubqueryHeight height(*this);
  next();
  const Flag bars(bar_ends_expression_, true);
  const std::size_t pattern = at_;
  std::vector<PatternPart> parts;
  TG_ASSIGN(PatternPart part, parse_pattern_part());
  parts.push_back(std::move(part));
  ExprPtr where;
  if (accept_keyword("WHERE")) {
    TG_ASSIGN(where, parse_expression());
  }
  auto expr = std::make_unique<Expr>(ExprKind::kPatternComprehension, Span{});
  TG_ASSIGN(expr->subquery, match_query(std::move(parts), std::move(where), pattern));
  TG_TRY(expect_symbol("|"));
  TG_ASSIGN(ExprPtr projection, parse_expression());
  TG_TRY(expect_symbol("]"));
  expr->operands.push_back(std::move(projection));
  expr->height = height.get() + 1;
  return finish(std::move(expr), first);
}

Result<std::unique_ptr<Query>> Parser::match_query(std::vector<PatternPart> parts, ExprPtr where,
                                                   std::size_t first_token) {
  MatchClause match;
  match.span = span_from(first_token);
  match.parts = std::move(parts);
  match.where = std::move(where);
  SingleQuery single;
  single.span = match.span;
  single.clauses.emplace_back(std::move(match));
  auto query = std::make_unique<Query>();
  query->span = single.span;
  query->parts.push_back(std::move(single));
  return query;
}

}  // namespace talkgraph::query
