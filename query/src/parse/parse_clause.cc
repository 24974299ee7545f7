// Queries and their clauses, but for WITH and RETURN.
#include <array>

#include "parse/parser.h"

namespace talkgraph::query {

Result<std::unique_ptr<Query>> Parser::parse_query() {
  if (depth_ >= kMaxTreeHeight) {
    return fail(source_.too_large(
        "the query is nested more than " + std::to_string(kMaxTreeHeight) + " deep", peek().span));
  }
  ++depth_;
  const std::size_t first = at_;
  auto query = std::make_unique<Query>();
  TG_ASSIGN(SingleQuery part, parse_single_query());
  query->parts.push_back(std::move(part));
  while (at_keyword("UNION")) {
    const Span span = next().span;
    const bool all = accept_keyword("ALL");
    if (!all) accept_keyword("DISTINCT");
    if (query->parts.size() > 1 && all != query->union_all) {
      return fail(source_.syntax_error(Detail::kInvalidClauseComposition,
                                       "UNION and UNION ALL cannot be mixed", span));
    }
    query->union_all = all;
    TG_ASSIGN(SingleQuery another, parse_single_query());
    query->parts.push_back(std::move(another));
  }
  query->span = span_from(first);
  --depth_;
  return query;
}

bool Parser::at_end_of_single_query() const {
  return peek().kind == TokenKind::kEnd || at_symbol(";") || at_symbol("}") || at_keyword("UNION");
}

Result<SingleQuery> Parser::parse_single_query() {
  const std::size_t first = at_;
  SingleQuery query;
  do {
    TG_ASSIGN(Clause clause, parse_clause());
    query.clauses.push_back(std::move(clause));
  } while (!at_end_of_single_query());
  query.span = span_from(first);
  return query;
}

Result<Clause> Parser::parse_clause() {
  if (at_keyword("OPTIONAL") && at_keyword("CALL", 1)) return parse_call();
  if (at_keyword("MATCH") || at_keyword("OPTIONAL")) return parse_match();
  if (at_keyword("UNWIND")) return parse_unwind();
  if (at_keyword("WITH")) return parse_projection(false);
  if (at_keyword("RETURN")) return parse_projection(true);
  if (at_schema_command()) return parse_schema_command();
  if (at_keyword("CREATE") || at_keyword("INSERT")) return parse_create();
  if (at_keyword("MERGE")) return parse_merge();
  if (at_keyword("SET")) return parse_set();
  if (at_keyword("REMOVE")) return parse_remove();
  if (at_keyword("DELETE") || at_keyword("DETACH") || at_keyword("NODETACH")) {
    return parse_delete();
  }
  if (at_keyword("CALL")) return parse_call();
  if (at_keyword("FOREACH")) return parse_foreach();
  if (at_keyword("FINISH")) return Clause(FinishClause{next().span});
  TG_TRY(refuse_unsupported_clause());
  return fail(unexpected("a clause such as MATCH or RETURN"));
}

Result<void> Parser::refuse_unsupported_clause() const {
  if (at_keyword("LOAD") && at_keyword("CSV", 1)) {
    return fail(source_.unsupported(
        "LOAD CSV (give the rows as a parameter and UNWIND it, or import the file)", peek().span));
  }
  constexpr auto kOthers = std::to_array<std::string_view>(
      {"USE", "EXPLAIN", "PROFILE", "SHOW", "DROP", "LET", "FILTER", "NEXT", "WHEN", "ORDER",
       "TERMINATE", "START", "ALTER", "GRANT", "USING"});
  for (const std::string_view keyword : kOthers) {
    if (at_keyword(keyword)) {
      return fail(source_.unsupported("the clause " + std::string(keyword), peek().span));
    }
  }
  return {};
}

Result<Clause> Parser::parse_match() {
  const std::size_t first = at_;
  MatchClause match;
  match.optional = accept_keyword("OPTIONAL");
  TG_TRY(expect_keyword("MATCH"));
  TG_TRY(parse_match_mode());
  TG_ASSIGN(match.parts, parse_pattern());
  while (accept_keyword("USING")) TG_TRY(parse_hint());
  if (accept_keyword("WHERE")) {
    TG_ASSIGN(match.where, parse_expression());
  }
  match.span = span_from(first);
  return Clause(std::move(match));
}

// DIFFERENT RELATIONSHIPS is how paths are matched; REPEATABLE ELEMENTS is another way.
Result<void> Parser::parse_match_mode() {
  if (at_keyword("REPEATABLE") && at_keyword("ELEMENTS", 1)) {
    return fail(source_.unsupported("REPEATABLE ELEMENTS", peek().span));
  }
  const bool different =
      at_keyword("DIFFERENT") && (at_keyword("RELATIONSHIPS", 1) || at_keyword("RELATIONSHIP", 1));
  if (different) at_ += 2;
  return {};
}

// USING INDEX n:Label(key), USING SCAN n:Label, USING JOIN ON n: read, and left to the
// planner, which knows the graph's statistics.
Result<void> Parser::parse_hint() {
  if (accept_keyword("JOIN")) {
    TG_TRY(expect_keyword("ON"));
    do {
      TG_TRY(expect_name("a variable"));
    } while (accept_symbol(","));
    return {};
  }
  for (const std::string_view kind : {"RANGE", "TEXT", "POINT"}) accept_keyword(kind);
  const bool index = accept_keyword("INDEX");
  if (!index) TG_TRY(expect_keyword("SCAN"));
  if (index && at_keyword("SEEK") && at_name(1)) next();
  TG_TRY(expect_name("a variable"));
  TG_TRY(expect_symbol(":"));
  TG_TRY(expect_name("a label or type"));
  if (!index) return {};
  TG_TRY(expect_symbol("("));
  do {
    TG_TRY(expect_name("a property"));
  } while (accept_symbol(","));
  return expect_symbol(")");
}

Result<Clause> Parser::parse_unwind() {
  const std::size_t first = at_;
  next();
  UnwindClause unwind;
  TG_ASSIGN(unwind.list, parse_expression());
  TG_TRY(expect_keyword("AS"));
  TG_ASSIGN(unwind.variable, expect_name("a variable"));
  unwind.span = span_from(first);
  return Clause(std::move(unwind));
}

Result<Clause> Parser::parse_create() {
  const std::size_t first = at_;
  next();
  for (const std::string_view schema : {"FULLTEXT", "TEXT", "POINT", "LOOKUP", "VECTOR"}) {
    if (at_keyword(schema)) {
      return fail(source_.unsupported("CREATE " + std::string(schema) + " INDEX", peek().span));
    }
  }
  CreateClause create;
  TG_ASSIGN(create.parts, parse_pattern());
  create.span = span_from(first);
  return Clause(std::move(create));
}

Result<Clause> Parser::parse_merge() {
  const std::size_t first = at_;
  next();
  MergeClause merge;
  TG_ASSIGN(merge.part, parse_pattern_part());
  while (accept_keyword("ON")) {
    const bool created = at_keyword("CREATE");
    if (!created && !at_keyword("MATCH")) return fail(unexpected("CREATE or MATCH"));
    next();
    TG_TRY(expect_keyword("SET"));
    TG_ASSIGN(std::vector<SetItem> items, parse_set_items());
    auto& actions = created ? merge.on_create : merge.on_match;
    for (SetItem& item : items) actions.push_back(std::move(item));
  }
  merge.span = span_from(first);
  return Clause(std::move(merge));
}

Result<Clause> Parser::parse_delete() {
  const std::size_t first = at_;
  DeleteClause clause;
  clause.detach = accept_keyword("DETACH");
  if (!clause.detach) accept_keyword("NODETACH");
  TG_TRY(expect_keyword("DELETE"));
  do {
    TG_ASSIGN(ExprPtr target, parse_expression());
    clause.targets.push_back(std::move(target));
  } while (accept_symbol(","));
  clause.span = span_from(first);
  return Clause(std::move(clause));
}

Result<Clause> Parser::parse_call() {
  const std::size_t first = at_;
  const bool optional = accept_keyword("OPTIONAL");
  next();
  if (optional || at_symbol("{") || at_symbol("(")) return parse_subquery_call(first, optional);
  CallClause call;
  TG_ASSIGN(call.procedure, expect_name("a procedure"));
  while (accept_symbol(".")) {
    TG_ASSIGN(const std::string part, expect_name("a procedure"));
    call.procedure += "." + part;
  }
  if (accept_symbol("(")) {
    call.explicit_arguments = true;
    if (!at_symbol(")")) {
      do {
        TG_ASSIGN(ExprPtr argument, parse_expression());
        call.arguments.push_back(std::move(argument));
      } while (accept_symbol(","));
    }
    TG_TRY(expect_symbol(")"));
  }
  call.span = span_from(first);
  if (accept_keyword("YIELD")) TG_TRY(parse_yield(call));
  return Clause(std::move(call));
}

Result<void> Parser::parse_yield(CallClause& call) {
  call.has_yield = true;
  if (accept_symbol("*")) {
    call.yield_all = true;
    return {};
  }
  if (accept_symbol("-")) return {};
  do {
    const std::size_t first = at_;
    YieldItem item;
    TG_ASSIGN(item.field, expect_name("an output of the procedure"));
    item.variable = item.field;
    if (accept_keyword("AS")) {
      TG_ASSIGN(item.variable, expect_name("a variable"));
    }
    item.span = span_from(first);
    call.yields.push_back(std::move(item));
  } while (accept_symbol(","));
  if (accept_keyword("WHERE")) {
    TG_ASSIGN(call.where, parse_expression());
  }
  return {};
}

}  // namespace talkgraph::query
