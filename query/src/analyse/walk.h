// Questions about expressions that several checks ask.
#pragma once

#include "parse/ast.h"

namespace talkgraph::query {

// Does it change the graph, in a subquery perhaps?
bool writes(const Clause& clause);
bool writes(const Query& query);

// Is it the call of an aggregating function?
bool is_aggregate(const Expr& expr);
// Is there one in it?
bool contains_aggregate(const Expr& expr);

// Is any variable read in it, local ones included?
bool contains_variable(const Expr& expr);

// Do both read the same way? Spans and slots play no part. Expressions with
// subqueries never do.
bool same_expression(const Expr& a, const Expr& b);

}  // namespace talkgraph::query
