// CREATE and DROP of indexes and constraints.
#include "parse/parser.h"

namespace talkgraph::query {

bool Parser::at_schema_command() const {
  if (at_keyword("DROP")) return at_keyword("INDEX", 1) || at_keyword("CONSTRAINT", 1);
  const std::size_t ahead = at_keyword("RANGE", 1) ? 2 : 1;
  return at_keyword("CREATE") && (at_keyword("INDEX", ahead) || at_keyword("CONSTRAINT", ahead));
}

Result<Clause> Parser::parse_schema_command() {
  const std::size_t first = at_;
  SchemaClause clause;
  clause.create = at_keyword("CREATE");
  next();
  accept_keyword("RANGE");
  clause.constraint = accept_keyword("CONSTRAINT");
  if (!clause.constraint) TG_TRY(expect_keyword("INDEX"));
  if (clause.create ? at_name() && !at_keyword("FOR") && !at_keyword("IF") : true) {
    TG_ASSIGN(clause.name, expect_name("the name of an index or a constraint"));
  }
  if (accept_keyword("IF")) {
    if (clause.create) TG_TRY(expect_keyword("NOT"));
    TG_TRY(expect_keyword("EXISTS"));
    clause.lenient = true;
  }
  if (clause.create) TG_TRY(parse_schema_subject(clause));
  clause.span = span_from(first);
  return Clause(std::move(clause));
}

// FOR (n:Label) ON (n.property), or REQUIRE n.property IS UNIQUE.
Result<void> Parser::parse_schema_subject(SchemaClause& clause) {
  TG_TRY(expect_keyword("FOR"));
  TG_TRY(expect_symbol("("));
  if (at_symbol(")")) {
    return fail(source_.unsupported("an index or constraint of relationships", peek().span));
  }
  TG_ASSIGN(const std::string variable, expect_name("a variable"));
  TG_TRY(expect_symbol(":"));
  TG_ASSIGN(clause.label, expect_name("a label"));
  TG_TRY(expect_symbol(")"));
  TG_TRY(expect_keyword(clause.constraint ? "REQUIRE" : "ON"));
  const bool parentheses = !clause.constraint || at_symbol("(");
  if (parentheses) TG_TRY(expect_symbol("("));
  const Token& owner = peek();
  TG_ASSIGN(const std::string entity, expect_name("a property of " + variable));
  if (entity != variable) {
    return fail(source_.semantic_error(Detail::kUndefinedVariable,
                                       "the variable " + entity + " is not defined", owner.span));
  }
  TG_TRY(expect_symbol("."));
  TG_ASSIGN(clause.key, expect_name("a property"));
  if (at_symbol(",")) {
    return fail(source_.unsupported(
        "an index or constraint of several properties (make one of each)", peek().span));
  }
  if (parentheses) TG_TRY(expect_symbol(")"));
  if (clause.constraint) TG_TRY(parse_constraint_kind());
  return skip_schema_options();
}

// OPTIONS {...}: of other engines' indexes.
Result<void> Parser::skip_schema_options() {
  if (!accept_keyword("OPTIONS")) return {};
  TG_TRY(parse_map());
  return {};
}

Result<void> Parser::parse_constraint_kind() {
  TG_TRY(expect_keyword("IS"));
  accept_keyword("NODE");
  if (accept_keyword("UNIQUE")) return {};
  if (at_keyword("NOT") || at_keyword("KEY") || at_keyword("TYPED") || at_symbol(":")) {
    return fail(source_.unsupported("a constraint other than IS UNIQUE", peek().span));
  }
  return fail(unexpected("UNIQUE"));
}

}  // namespace talkgraph::query
