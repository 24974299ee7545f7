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

// SHOW WHAT [WHERE ... | YIELD * | YIELD columns [WHERE ...]] [RETURN ...]
Result<std::unique_ptr<Query>> Parser::parse_show() {
  const std::size_t first = at_;
  next();
  accept_keyword("ALL");
  const auto* shown = std::find_if(kShown.begin(), kShown.end(), [&](const Shown& entry) {
    return at_keyword(entry.first) && (entry.second.empty() || at_keyword(entry.second, 1));
  });
  if (shown == kShown.end()) {
    return fail(unexpected("LABELS, RELATIONSHIP TYPES, PROPERTY KEYS, INDEXES, CONSTRAINTS, "
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
  if (yields && at_keyword("RETURN")) {
    TG_ASSIGN(Clause projection, parse_projection(true));
    part.clauses.push_back(std::move(projection));
  }
  query->parts.push_back(std::move(part));
  return query;
}

}  // namespace talkgraph::query
