// Text to syntax tree, by recursive descent; expressions by precedence.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "diagnostics.h"
#include "parse/ast.h"
#include "parse/token.h"
#include "parse/value_type.h"

namespace talkgraph::query {

Result<std::unique_ptr<Query>> parse(const Source& source);

// What all parts of the parser share; each part is a file of its own.
class Parser {
 public:
  Parser(const Source& source, std::vector<Token> tokens)
      : source_(source), tokens_(std::move(tokens)) {}

  Result<std::unique_ptr<Query>> parse_statement();

 private:
  void skip_options();

  // parser.cc: tokens.
  const Token& peek(std::size_t ahead = 0) const;
  const Token& next();
  bool at_symbol(std::string_view symbol, std::size_t ahead = 0) const;
  bool at_keyword(std::string_view keyword, std::size_t ahead = 0) const;
  bool at_name(std::size_t ahead = 0) const;
  bool accept_symbol(std::string_view symbol);
  bool accept_keyword(std::string_view keyword);
  Result<void> expect_symbol(std::string_view symbol);
  Result<void> expect_keyword(std::string_view keyword);
  Result<std::string> expect_name(std::string_view what);
  Error unexpected(const std::string& wanted) const;
  Span span_from(std::size_t first_token) const;

  // parse_clause.cc
  Result<std::unique_ptr<Query>> parse_query();
  Result<SingleQuery> parse_single_query();
  bool at_end_of_single_query() const;
  Result<Clause> parse_clause();
  Result<void> refuse_unsupported_clause() const;
  Result<Clause> parse_match();
  Result<Clause> parse_unwind();
  Result<Clause> parse_create();
  Result<Clause> parse_merge();
  Result<Clause> parse_delete();
  Result<Clause> parse_call();
  Result<void> parse_yield(CallClause& call);
  Result<void> parse_match_mode();
  Result<void> parse_hint();
  Result<Clause> parse_subquery_call(std::size_t first_token, bool optional);
  Result<Clause> parse_foreach();

  // parse_set.cc
  Result<Clause> parse_set();
  Result<Clause> parse_remove();
  Result<std::vector<SetItem>> parse_set_items();
  Result<SetItem> parse_set_item();
  Result<ExprPtr> parse_target();

  // parse_schema.cc
  bool at_schema_command() const;
  Result<Clause> parse_schema_command();
  Result<void> parse_schema_subject(SchemaClause& clause);
  Result<void> parse_constraint_kind();
  Result<void> skip_schema_options();

  // parse_show.cc
  Result<std::unique_ptr<Query>> parse_show();
  void skip_kind_of_shown();
  Result<Clause> parse_page_of_shown(const CallClause& call);

  // parse_type.cc
  Result<std::shared_ptr<const ValueType>> parse_value_type();
  Result<ValueType::Alternative> parse_type_name();

  // parse_labels.cc
  bool at_labels() const;  // of a node or relationship in a pattern
  Result<std::vector<std::string>> parse_labels();
  // Behind a colon or IS; with `bars`, | joins alternatives.
  Result<LabelExpression> parse_label_expression(bool bars);
  Result<LabelExpression> parse_label_conjunction();
  Result<LabelExpression> parse_label_operand();
  Result<void> parse_node_labels(NodePattern& node);
  Result<void> parse_types(RelationshipPattern& relationship);
  Result<ExprPtr> parse_label_test(ExprPtr operand, std::size_t first_token);

  // parse_dynamic_labels.cc
  bool at_computed_names(std::size_t ahead = 0) const;
  Result<LabelExpression> parse_computed_names();
  // Takes what has computed names out of the expression, and makes it a condition on
  // the variable, which gets a name if it has none; a null pointer if there is none.
  Result<ExprPtr> take_computed_names(LabelExpression& expression, std::string& variable,
                                      std::size_t first_token);
  Result<ExprPtr> label_condition(LabelExpression expression, const std::string& variable,
                                  std::size_t first_token);
  Result<ExprPtr> joined_conditions(ExprPtr first, ExprPtr second, std::size_t first_token);

  // parse_projection.cc
  Result<Clause> parse_projection(bool is_return);
  Result<void> parse_projection_items(ProjectionClause& projection);
  Result<void> parse_order_and_page(ProjectionClause& projection);

  // parse_pattern.cc
  Result<std::vector<PatternPart>> parse_pattern();
  Result<PatternPart> parse_pattern_part();
  Result<PatternPart> parse_path();
  Result<PatternPart> parse_shortest_function();
  Result<PathSelector> parse_selector();
  Result<void> parse_parenthesized_path(PatternPart& part);
  Result<bool> parse_quantifier_of(RelationshipPattern& relationship);
  void quantify(RelationshipPattern& relationship, PatternPart part);
  Result<NodePattern> parse_node_pattern();
  Result<RelationshipPattern> parse_relationship_pattern();
  Result<void> parse_relationship_detail(RelationshipPattern& relationship);
  Result<void> parse_length(RelationshipPattern& relationship);
  Result<std::optional<std::uint64_t>> parse_length_bound();
  Result<ExprPtr> parse_pattern_properties();
  bool at_path() const;  // a node pattern with a relationship behind it

  // parse_expression.cc
  Result<ExprPtr> parse_expression();
  Result<ExprPtr> parse_flat(ExprKind kind);
  Result<ExprPtr> parse_operand_of(ExprKind kind);
  Result<ExprPtr> parse_not();
  Result<ExprPtr> parse_comparison();
  // What stands right of the operand, which is read already and began at `first`.
  Result<ExprPtr> parse_predicates_of(ExprPtr operand, std::size_t first);
  Result<ExprPtr> parse_comparisons_of(ExprPtr operand, std::size_t first);
  Result<ExprPtr> parse_is(ExprPtr operand, std::size_t first_token);
  Result<ExprPtr> parse_is_normalized(ExprPtr operand, std::size_t first_token);
  Result<ExprPtr> parse_normal_form();
  Result<ExprPtr> finish_test(ExprPtr test, bool negated, std::size_t first_token);
  Result<ExprPtr> parse_additive();
  Result<ExprPtr> parse_multiplicative();
  Result<ExprPtr> parse_power();
  Result<ExprPtr> parse_unary();
  Result<ExprPtr> parse_postfix();
  Result<ExprPtr> parse_index_or_slice(ExprPtr operand);
  Result<ExprPtr> parse_binary(ExprKind kind, ExprPtr left, Result<ExprPtr> (Parser::*right)());
  // Sets span and height from the operands; kTooLarge above the limit.
  Result<ExprPtr> finish(ExprPtr expr, std::size_t first_token);

  // parse_atom.cc
  Result<ExprPtr> parse_atom();
  Result<ExprPtr> parse_literal();
  Result<ExprPtr> parse_integer(bool negative);
  Result<ExprPtr> parse_list_like();
  Result<ExprPtr> parse_list_comprehension();
  Result<ExprPtr> parse_pattern_comprehension();
  Result<ExprPtr> parse_map();
  Result<ExprPtr> parse_map_projection();
  Result<ExprPtr> parse_case();
  Result<ExprPtr> parse_case_conditions();
  Result<ExprPtr> parse_case_condition();
  Result<ExprPtr> parse_function();
  Result<void> parse_trim(Expr& call);
  Result<ExprPtr> parse_quantifier(Quantifier quantifier);
  Result<ExprPtr> parse_reduce();
  Result<ExprPtr> parse_subquery_expression();
  Result<ExprPtr> parse_shortest_expression();
  Result<ExprPtr> parse_pattern_predicate();
  Result<std::unique_ptr<Query>> match_query(std::vector<PatternPart> parts, ExprPtr where,
                                             std::size_t first_token);

  // The heights of a subquery's expressions count for the expression it is in.
  class SubqueryHeight {
   public:
    explicit SubqueryHeight(Parser& parser) : parser_(parser), outside_(parser.highest_) {
      parser_.highest_ = 0;
    }
    ~SubqueryHeight() { parser_.highest_ = std::max(parser_.highest_, outside_); }
    std::uint32_t get() const { return parser_.highest_; }

   private:
    Parser& parser_;
    std::uint32_t outside_;
  };

  // Sets a flag, and sets it back.
  class Flag {
   public:
    Flag(bool& flag, bool value) : flag_(flag), before_(flag) { flag_ = value; }
    Flag(const Flag&) = delete;
    Flag& operator=(const Flag&) = delete;
    ~Flag() { flag_ = before_; }

   private:
    bool& flag_;
    bool before_;
  };

  const Source& source_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::uint32_t depth_ = 0;    // of parse_expression and parse_query calls
  std::uint32_t highest_ = 0;  // of the expressions of this query or subquery
  // In [x IN list WHERE x:A | x.b] the bar ends the condition.
  bool bar_ends_expression_ = false;
  std::vector<ExprPtr> computed_names_;  // of labels, until they are in a condition
};

}  // namespace talkgraph::query
