// WITH and RETURN.
#include "parse/parser.h"

namespace talkgraph::query {

Result<Clause> Parser::parse_projection(bool is_return) {
  const std::size_t first = at_;
  next();
  ProjectionClause projection;
  projection.is_return = is_return;
  projection.distinct = accept_keyword("DISTINCT");
  TG_TRY(parse_projection_items(projection));
  TG_TRY(parse_order_and_page(projection));
  if (!is_return && accept_keyword("WHERE")) {
    TG_ASSIGN(projection.where, parse_expression());
  }
  projection.span = span_from(first);
  return Clause(std::move(projection));
}

Result<void> Parser::parse_projection_items(ProjectionClause& projection) {
  if (accept_symbol("*")) {
    projection.star = true;
    if (!accept_symbol(",")) return {};
  }
  do {
    const std::size_t first = at_;
    ProjectionItem item;
    TG_ASSIGN(item.expr, parse_expression());
    item.span = span_from(first);
    if (accept_keyword("AS")) {
      TG_ASSIGN(item.alias, expect_name("an alias"));
    }
    projection.items.push_back(std::move(item));
  } while (accept_symbol(","));
  return {};
}

Result<void> Parser::parse_order_and_page(ProjectionClause& projection) {
  if (accept_keyword("ORDER")) {
    TG_TRY(expect_keyword("BY"));
    do {
      SortItem item;
      TG_ASSIGN(item.expr, parse_expression());
      if (accept_keyword("DESC") || accept_keyword("DESCENDING")) {
        item.descending = true;
      } else if (!accept_keyword("ASC")) {
        accept_keyword("ASCENDING");
      }
      projection.order_by.push_back(std::move(item));
    } while (accept_symbol(","));
  }
  if (accept_keyword("SKIP") || accept_keyword("OFFSET")) {
    TG_ASSIGN(projection.skip, parse_expression());
  }
  if (accept_keyword("LIMIT")) {
    TG_ASSIGN(projection.limit, parse_expression());
  }
  return {};
}

}  // namespace talkgraph::query
