// Patterns and expressions of random queries.
#include "random_query.h"

namespace talkgraph::query {

std::string QueryGenerator::pattern(Scope& scope) {
  std::string text;
  std::string path;
  if (one_in(8)) {
    path = fresh("p");
    text = path + " = ";
  }
  text += node(scope);
  const unsigned steps = random_() % 3;
  for (unsigned i = 0; i < steps; ++i) text += relationship(scope, i == 0) + node(scope);
  if (!path.empty()) scope.paths.push_back(path);
  return text;
}

std::string QueryGenerator::labels() {
  if (dialect_ == Dialect::kCommon) return one_in(3) ? ":" + pick(kLabels) : "";
  switch (random_() % 6) {
    case 0:
    case 1:
      return ":" + pick(kLabels);
    case 2:
      return one_in(2) ? ":A:B" : ":A|C";
    case 3:
      return one_in(3) ? ":!B" : "";
    default:
      return "";
  }
}

std::string QueryGenerator::node(Scope& scope) {
  std::string name;
  if (!scope.nodes.empty() && one_in(6)) {
    return "(" + pick(scope.nodes) + (one_in(4) ? labels() : "") + ")";
  }
  std::string text = "(";
  if (!one_in(4)) {
    name = fresh("n");
    text += name;
  }
  text += labels();
  if (one_in(9)) text += " " + properties(scope);
  if (!name.empty()) scope.nodes.push_back(name);
  return text + ")";
}

std::string QueryGenerator::properties(const Scope& scope) {
  const std::string key = one_in(2) ? "x" : one_in(2) ? "name" : "y";
  return "{" + key + ": " + (one_in(3) ? operand(scope) : literal()) + "}";
}

std::string QueryGenerator::types() {
  return one_in(2) ? "" : one_in(4) ? ":R|S" : ":" + pick(kTypes);
}

std::string QueryGenerator::relationship(Scope& scope, bool may_repeat) {
  const unsigned direction = random_() % 3;
  std::string inside;
  if (may_repeat && one_in(4)) {
    if (one_in(3)) {
      inside = fresh("l");
      scope.lists.push_back(inside);
    }
    static const std::vector<std::string> kLengths = {"*", "*1..2", "*0..2", "*..3", "*2", "*2..3"};
    inside += types() + pick(kLengths);
    if (one_in(8)) inside += " {w: 1}";
  } else if (one_in(2)) {
    const std::string name = fresh("r");
    inside = name + types() + (one_in(8) ? " {w: " + literal() + "}" : "");
    scope.relationships.push_back(name);
  } else {
    inside = types();
  }
  return (direction == 0 ? "<-[" : "-[") + inside + (direction == 1 ? "]->" : "]-");
}

std::string QueryGenerator::literal() {
  static const std::vector<std::string> kValues = {
      "0",    "1",   "2",    "1",    "2",  "3",  "1.0", "2.5",      "'a'",
      "'ab'", "'b'", "true", "null", "$i", "$f", "$s",  "$nothing", "[1, 2]"};
  return pick(kValues);
}

std::string QueryGenerator::property(const Scope& scope) {
  if (!scope.relationships.empty() && one_in(5)) return pick(scope.relationships) + ".w";
  if (scope.nodes.empty()) return scope.values.empty() ? literal() : pick(scope.values);
  static const std::vector<std::string> kKeys = {"x",    "x", "x", "y",      "y",
                                                 "name", "u", "u", "missing"};
  return pick(scope.nodes) + "." + pick(kKeys);
}

std::string QueryGenerator::operand(const Scope& scope) {
  if (!scope.values.empty() && one_in(4)) return pick(scope.values);
  return one_in(4) ? literal() : property(scope);
}

std::string QueryGenerator::comparison(const Scope& scope) {
  static const std::vector<std::string> kOperators = {" = ", " = ",  " = ", " <> ",
                                                      " < ", " <= ", " > ", " >= "};
  switch (random_() % 9) {
    case 0:
      return property(scope) + (one_in(2) ? " IS NULL" : " IS NOT NULL");
    case 1:
      return property(scope) + " IN " + (one_in(3) ? "$list" : "[1, " + operand(scope) + ", 'ab']");
    case 2:
      return property(scope) + (one_in(2) ? " STARTS WITH " : " CONTAINS ") +
             (one_in(4)   ? operand(scope)
              : one_in(2) ? "'a'"
                          : "$s");
    case 3:
      if (!scope.nodes.empty()) return pick(scope.nodes) + ":" + pick(kLabels);
      [[fallthrough]];
    case 4:
      if (scope.nodes.size() > 1) {
        return pick(scope.nodes) + (one_in(2) ? " = " : " <> ") + pick(scope.nodes);
      }
      [[fallthrough]];
    case 5:
      return "1 " + pick({"<", "<="}) + " " + property(scope) + " <= " + operand(scope);
    default:
      return one_in(3) ? operand(scope) + pick(kOperators) + property(scope)
                       : property(scope) + pick(kOperators) + operand(scope);
  }
}

// Conditions that keep others from being errors.
std::string QueryGenerator::guard(const Scope& scope) {
  if (scope.nodes.empty()) return comparison(scope);
  const std::string value = pick(scope.nodes) + (one_in(2) ? ".y" : ".u");
  return value + " <> 0 AND 4 / " + value + " > " + std::to_string(random_() % 3);
}

std::string QueryGenerator::subquery_condition(const Scope& scope) {
  if (scope.nodes.empty()) return comparison(scope);
  const std::string name = pick(scope.nodes);
  const std::string inner = fresh("i");
  switch (random_() % 6) {
    case 0:
      return "EXISTS { (" + name + ")-[" + types() + "]->(" + inner + labels() + ") WHERE " +
             inner + ".y = " + operand(scope) + " }";
    case 1:
      return "EXISTS { MATCH (" + name + ")-[*1..2]-(" + inner + ":A) }";
    case 2:
      return "COUNT { (" + name + ")" + (one_in(2) ? "-[" : "<-[") + types() + "]-() } " +
             pick({">", "=", "<="}) + " " + std::to_string(random_() % 3);
    case 3:
      return "COUNT { (" + name + ")-[" + types() + "]->() } >= 1";
    case 4:
      return "size([(" + name + ")--(" + inner + ") | " + inner + ".x]) > 1";
    default:
      return "(" + name + ")-[" + types() + "]-(" + (one_in(2) ? ":B" : "") + ")";
  }
}

std::string QueryGenerator::condition(const Scope& scope, int depth) {
  if (depth > 0 && !one_in(3)) {
    switch (random_() % 6) {
      case 0:
        return "NOT (" + condition(scope, depth - 1) + ")";
      case 1:
        return "(" + condition(scope, depth - 1) + " OR " + condition(scope, depth - 1) + ")";
      case 2:
        return "(" + condition(scope, depth - 1) + " XOR " + condition(scope, depth - 1) + ")";
      default:
        return condition(scope, depth - 1) + " AND " + condition(scope, depth - 1);
    }
  }
  if (one_in(12)) return guard(scope);
  if (!scope.paths.empty() && one_in(4)) {
    return pick({"length(", "size(nodes("}) == "length("
               ? "length(" + pick(scope.paths) + ") < 2"
               : "all(e IN nodes(" + pick(scope.paths) + ") WHERE e.u IS NOT NULL)";
  }
  if (!scope.lists.empty() && one_in(4)) return "size(" + pick(scope.lists) + ") <> 1";
  return one_in(5) ? subquery_condition(scope) : comparison(scope);
}

std::string QueryGenerator::aggregate(const Scope& scope) {
  switch (random_() % 7) {
    case 0:
      return "count(" + operand(scope) + ")";
    case 1:
      return "count(DISTINCT " + (scope.nodes.empty() ? operand(scope) : pick(scope.nodes)) + ")";
    case 2:
      return "min(" + operand(scope) + ")";
    case 3:
      return "max(" + operand(scope) + ")";
    case 4:
      return "size(collect(DISTINCT " + operand(scope) + "))";
    case 5:
      if (!scope.nodes.empty()) {
        const std::string sum = "sum(" + pick(scope.nodes) + ".y)";
        // Of no values it is 0, and null elsewhere.
        return dialect_ == Dialect::kCommon ? "coalesce(" + sum + ", 0)" : sum;
      }
      [[fallthrough]];
    default:
      return "count(*)";
  }
}

std::string QueryGenerator::column(const Scope& scope) {
  if (!scope.lists.empty() && one_in(5)) return "size(" + pick(scope.lists) + ")";
  if (!scope.paths.empty() && one_in(4)) return "length(" + pick(scope.paths) + ")";
  if (!scope.relationships.empty() && one_in(5)) return pick(scope.relationships);
  if (!scope.nodes.empty() && one_in(3)) return pick(scope.nodes);
  return operand(scope);
}

}  // namespace talkgraph::query
