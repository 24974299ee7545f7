// SHOW, which is a shorter way to call procedures.
#include <array>

#include "parse/parser.h"

namespace talkgraph::query {

namespace {

struct Shown {
  std::string_view first;
  std::string_view second;  // empty: one word
  std::string_view procedure;
};

constexpr auto kShown = std::to_array<Shown>({
    {"LABELS", "", "db.labels"},
    {"LABEL", "", "db.labels"},
    {"RELATIONSHIP", "TYPES", "db.relationshipTypes"},
    {"TYPES", "", "db.relationshipTypes"},
    {"PROPERTY", "KEYS", "db.propertyKeys"},
    {"FUNCTIONS", "", "dbms.functions"},
    {"FUNCTION", "", "dbms.functions"},
    {"PROCEDURES", "", "dbms.procedures"},
    {"PROCEDURE", "", "dbms.procedures"},
    {"INDEXES", "", "db.indexes"},
    {"INDEX", "", "db.indexes"},
    {"CONSTRAINTS", "", "db.constraints"},
    {"CONSTRAINT", "", "db.constraints"},
});

}  // namespace

// What is shown may be narrowed down to what it all is: RANGE INDEXES, UNIQUE
// CONSTRAINTS, BUILT IN FUNCTIONS.
void Parser::skip_kind_of_shown() {
  accept_keyword("ALL");
  if (at_keyword("RANGE") && (at_keyword("INDEX", 1) || at_keyword("INDEXES", 1))) next();
  if (at_keyword("NODE") && at_keyword("UNIQUENESS", 1)) next();
  if (at_keyword("UNIQUE") || at_keyword("UNIQUENESS")) next();
  if (at_keyword("BUILT") && at_keyword("IN", 1)) at_ += 2;
}

// ORDER BY, SKIP, LIMIT and WHERE behind the columns that YIELD names.
Result<Clause> Parser::parse_page_of_shown(const CallClause& call) {
  const std::size_t first = at_;
  ProjectionClause page;
  for (const YieldItem& yield : call.yields) {
    ProjectionItem item;
    item.span = yield.span;
    item.expr = std::make_unique<Expr>(ExprKind::kVariable, yield.span);
    item.expr->name = item.alias = yield.variable;
    page.items.push_back(std::move(item));
  }
  TG_TRY(parse_order_and_page(page));
  if (accept_keyword("WHERE")) {
    TG_ASSIGN(page.where, parse_expression());
  }
  page.is_return = !at_keyword("RETURN");
  page.span = span_from(first);
  return Clause(std::move(page));
}

// SHOW WHAT [WHERE ... | YIELD * | YIELD columns [ORDER BY ...] [WHERE ...]] [RETURN ...]
Result<std::unique_ptr<Query>> Parser::parse_show() {
  const std::size_t first = at_;
  next();
  skip_kind_of_shown();
  const auto* shown = std::find_if(kShown.begin(), kShown.end(), [&](const Shown& entry) {
    return at_keyword(entry.first) && (entry.second.empty() || at_keyword(entry.second, 1));
  });
  if (shown == kShown.end()) {
    return fail(
        unexpected("LABELS, RELATIONSHIP TYPES, PROPERTY KEYS, INDEXES, CONSTRAINTS, "
                   "FUNCTIONS or PROCEDURES"));
  }
  at_ += shown->second.empty() ? 1 : 2;
  CallClause call;
  call.procedure = shown->procedure;
  call.explicit_arguments = true;  // which are none
  call.span = span_from(first);
  const bool condition = accept_keyword("WHERE");
  if (condition) {
    call.has_yield = call.yield_all = true;
    TG_ASSIGN(call.where, parse_expression());
  } else if (accept_keyword("YIELD")) {
    TG_TRY(parse_yield(call));
  }
  const bool yields = call.has_yield;
  auto query = std::make_unique<Query>();
  SingleQuery part;
  part.span = query->span = span_from(first);
  part.clauses.emplace_back(std::move(call));
  const bool pages =
      at_keyword("ORDER") || at_keyword("SKIP") || at_keyword("OFFSET") || at_keyword("LIMIT");
  if (pages && yields) {
    TG_ASSIGN(Clause page, parse_page_of_shown(std::get<CallClause>(part.clauses.front())));
    part.clauses.push_back(std::move(page));
  }
  if (yields && at_keyword("RETURN")) {
    TG_ASSIGN(Clause projection, parse_projection(true));
    part.clauses.push_back(std::move(projection));
  }
  query->parts.push_back(std::move(part));
  return query;
}

}  // namespace talkgraph::query
