// Values of expressions.
#pragma once

#include "parse/ast.h"
#include "run/execution.h"

namespace talkgraph::query {

// The row is changed only in slots of the expression's own local variables.
Result<Datum> evaluate(const Expr& expr, Row& row, Execution& execution);

// Is the condition true? Neither false nor null is. TypeError for other values.
Result<bool> holds(const Expr& condition, Row& row, Execution& execution);

// The property of a node, relationship or map, the part of a temporal value; null for null and if
// there is none. TypeError for other values.
Result<Datum> property_of(const Datum& entity, const std::string& key, Execution& execution,
                          Span span);
// All of them; the same errors.
Result<DatumMap> properties_of(const Datum& entity, Execution& execution, Span span);

// Labels or types that a string or a list of strings names; nothing for null.
Result<std::optional<std::vector<std::string>>> computed_names(const Expr& expr, Row& row,
                                                               Execution& execution);

// The groups of expressions, each in a file of its own.
Result<Datum> evaluate_logic(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_arithmetic(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_comparison(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_in(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_string_predicate(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_element(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_collection(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_case(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_function(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_comprehension(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_quantifier(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_reduce(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_has_labels(const Expr& expr, Row& row, Execution& execution);
Result<Datum> evaluate_subquery(const Expr& expr, Row& row, Execution& execution);

}  // namespace talkgraph::query
