// Clauses with clauses inside: CALL { } and FOREACH.
#include "parse/parser.h"

namespace talkgraph::query {

// CALL { query } or CALL (variables) { query }
Result<Clause> Parser::parse_subquery_call(std::size_t first_token, bool optional) {
  SubqueryClause call;
  call.optional = optional;
  if (accept_symbol("(")) {
    call.scoped = true;
    if (accept_symbol("*")) {
      call.imports_all = true;
    } else if (!at_symbol(")")) {
      do {
        TG_ASSIGN(std::string name, expect_name("a variable"));
        call.imports.push_back(std::move(name));
      } while (accept_symbol(","));
    }
    TG_TRY(expect_symbol(")"));
  }
  TG_TRY(expect_symbol("{"));
  TG_ASSIGN(call.query, parse_query());
  TG_TRY(expect_symbol("}"));
  call.span = span_from(first_token);
  if (at_keyword("IN")) {
    return fail(source_.unsupported("CALL { } IN TRANSACTIONS (a statement is one transaction)",
                                    peek().span));
  }
  return Clause(std::move(call));
}

// FOREACH (variable IN list | clauses that write)
Result<Clause> Parser::parse_foreach() {
  const std::size_t first = at_;
  if (depth_ >= kMaxTreeHeight) {
    return fail(source_.too_large("the query is nested too deep", peek().span));
  }
  ++depth_;
  next();
  ForeachClause foreach;
  TG_TRY(expect_symbol("("));
  TG_ASSIGN(foreach.variable, expect_name("a variable"));
  TG_TRY(expect_keyword("IN"));
  {
    const Flag bars(bar_ends_expression_, true);
    TG_ASSIGN(foreach.list, parse_expression());
  }
  TG_TRY(expect_symbol("|"));
  foreach
    .body = std::make_unique<Query>();
  SingleQuery body;
  const std::size_t inside = at_;
  do {
    const bool writes = at_keyword("CREATE") || at_keyword("MERGE") || at_keyword("SET") ||
                        at_keyword("REMOVE") || at_keyword("DELETE") || at_keyword("DETACH") ||
                        at_keyword("FOREACH");
    if (!writes) return fail(unexpected("a clause that writes, such as SET or CREATE"));
    TG_ASSIGN(Clause clause, parse_clause());
    body.clauses.push_back(std::move(clause));
  } while (!at_symbol(")"));
  body.span = foreach.body->span = span_from(inside);
  foreach
    .body->parts.push_back(std::move(body));
  TG_TRY(expect_symbol(")"));
  foreach
    .span = span_from(first);
  --depth_;
  return Clause(std::move(foreach));
}

}  // namespace talkgraph::query
