// Clauses of random queries.
#include "random_query.h"

namespace talkgraph::query {

namespace {

std::string joined(const std::vector<std::string>& items, const std::string& between) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : between) + item;
  return text;
}

}  // namespace

RandomQuery QueryGenerator::generate() {
  names_ = 0;
  RandomQuery query;
  query.parameters = {{"i", Datum(static_cast<int>(random_() % 4))},
                      {"f", Datum(1.0)},
                      {"s", Datum(one_in(2) ? "ab" : "b")},
                      {"nothing", Datum()},
                      {"list", Datum(DatumList{Datum(1), Datum("a"), Datum(), Datum(2.5)})}};
  query.updates = one_in(3);
  query.text = query.updates ? updating_query() : reading_query(query.ordered);
  return query;
}

// Shapes that have plans of their own.
std::string QueryGenerator::shaped_query() {
  const std::string length = pick({"*", "*1..2", "*0..2", "*..3", "*0.."});
  const std::string step = pick({"-[" + types() + length + "]->", "<-[" + types() + length + "]-",
                                 "-[" + types() + length + "]-"});
  const std::string from = "(a" + labels() + ")";
  const std::string to = "(b" + labels() + ")";
  switch (random_() % 9) {
    case 0:
      return "MATCH " + from + step + to + " RETURN DISTINCT b";
    case 1:
      return "MATCH " + from + step + to + " RETURN a.y AS c0, count(DISTINCT b) AS c1";
    case 2:
      return "MATCH " + from + step + to + " WHERE a.y = 1 MATCH (b)--(c) RETURN DISTINCT c, a.x";
    case 3:
      return "MATCH " + from + " WHERE EXISTS { (a)" + step + to + " WHERE b.x = 1 } RETURN a";
    case 4:
      return "MATCH " + from + " RETURN count(" + pick({"*", "a", "DISTINCT a"}) + ") AS c";
    case 5:
      return "MATCH (" + labels() + ")-[r" + types() + pick({"]->", "]-"}) + "(" + labels() +
             ") RETURN count(" + pick({"*", "r"}) + ") AS c";
    case 6:
      return "MATCH " + from + "-->(c), " + to + "-[" + types() + "]-(d) WHERE a." +
             pick({"x", "y"}) + " = b." + pick({"x", "y", "u"}) +
             (one_in(2) ? " AND c.name = d.name" : "") + " RETURN a.u, b.u, c.x, d.u";
    case 7:
      return "MATCH " + from + ", " + to + " WHERE b.x " + pick({"=", "<", ">=", "IN"}) +
             (one_in(2) ? " [1, 2, 'ab'] " : " a.y ") + "RETURN a, b";
    default:
      return "MATCH " + from + ", " + to + ", p = shortestPath((a)" + step +
             "(b)) WHERE a <> b RETURN a.u, b.u, length(p)";
  }
}

std::string QueryGenerator::reading_query(bool& ordered) {
  if (one_in(6)) return shaped_query();
  if (one_in(12)) {
    std::vector<std::string> parts;
    for (unsigned i = 2 + random_() % 2; i > 0; --i) {
      Scope scope;
      const std::string clauses = reading_clause(scope);
      parts.push_back(clauses + "RETURN " + column(scope) + " AS c");
    }
    return joined(parts, one_in(2) ? " UNION " : " UNION ALL ");
  }
  Scope scope;
  std::string text = match(scope, false);
  for (unsigned i = random_() % 4; i > 0; --i) text += reading_clause(scope);
  return text + returns(scope, ordered);
}

std::string QueryGenerator::reading_clause(Scope& scope) {
  switch (random_() % 8) {
    case 0:
    case 1:
    case 2:
      return match(scope, false);
    case 3:
    case 4:
      return match(scope, true);
    case 5: {
      const std::string list = one_in(2) ? "[1, 2]" : "[" + operand(scope) + ", 1, null]";
      const std::string name = fresh("v");
      scope.values.push_back(name);
      return "UNWIND " + list + " AS " + name + " ";
    }
    case 6:
      return call(scope);
    default:
      return with(scope);
  }
}

std::string QueryGenerator::match(Scope& scope, bool optional) {
  std::string text = optional ? "OPTIONAL MATCH " : "MATCH ";
  text += pattern(scope);
  if (one_in(4)) text += ", " + pattern(scope);
  if (one_in(2)) text += " WHERE " + condition(scope, 2);
  return text + " ";
}

std::string QueryGenerator::with(Scope& scope) {
  Scope next;
  std::vector<std::string> items;
  for (const std::string& name : scope.nodes) {
    if (one_in(3)) continue;
    items.push_back(name);
    next.nodes.push_back(name);
  }
  for (const std::string& name : scope.values) {
    if (one_in(2)) continue;
    items.push_back(name);
    next.values.push_back(name);
  }
  if (items.empty() || one_in(2)) {
    const std::string name = fresh("v");
    const bool aggregated = one_in(2);
    items.push_back((aggregated ? aggregate(scope) : operand(scope)) + " AS " + name);
    next.values.push_back(name);
  }
  std::string text = std::string("WITH ") + (one_in(4) ? "DISTINCT " : "") + joined(items, ", ");
  scope = std::move(next);
  if (one_in(3)) text += " WHERE " + condition(scope, 1);
  return text + " ";
}

std::string QueryGenerator::call(Scope& scope) {
  if (scope.nodes.empty()) return match(scope, false);
  const std::string name = pick(scope.nodes);
  Scope inside;
  inside.nodes.push_back(name);
  const std::string result = fresh("v");
  const std::string opening = dialect_ == Dialect::kCommon || one_in(2)
                                  ? "CALL { WITH " + name + " "
                                  : "CALL (" + name + ") { ";
  const std::string clause = match(inside, one_in(3));
  const std::string text = opening + clause + "RETURN " +
                           (one_in(2) ? aggregate(inside) : operand(inside)) + " AS " + result +
                           " } ";
  scope.values.push_back(result);
  return text;
}

std::string QueryGenerator::returns(const Scope& scope, bool& ordered) {
  if (one_in(4)) {
    const std::string limit = one_in(4) ? "WITH * LIMIT 2 RETURN count(*) AS c0" : "";
    if (!limit.empty() && !(scope.nodes.empty() && scope.values.empty())) return limit;
    const bool grouped = one_in(2);
    return "RETURN " + (grouped ? column(scope) + " AS c0, " : "") + aggregate(scope) + " AS c1";
  }
  std::vector<std::string> items;
  std::vector<std::string> names;
  for (unsigned i = 1 + random_() % 3; i > 0; --i) {
    names.push_back("c" + std::to_string(names.size()));
    items.push_back(column(scope) + " AS " + names.back());
  }
  std::string text = std::string("RETURN ") + (one_in(3) ? "DISTINCT " : "") + joined(items, ", ");
  if (one_in(3)) {
    ordered = true;
    text += " ORDER BY " + joined(names, one_in(2) ? ", " : " DESC, ");
    if (one_in(3)) text += " SKIP 1";
    if (one_in(2)) text += " LIMIT " + std::to_string(random_() % 5);
  }
  return text;
}

std::string QueryGenerator::updating_query() {
  Scope scope;
  std::string text;
  if (!one_in(5)) text += match(scope, one_in(4));
  if (one_in(3)) text += reading_clause(scope);
  for (unsigned i = 1 + random_() % 2; i > 0; --i) text += updating_clause(scope);
  if (one_in(6)) {
    if (!scope.relationships.empty() && one_in(2)) {
      return text + "DELETE " + pick(scope.relationships);
    }
    if (!scope.nodes.empty()) {
      return text + (one_in(3) ? "DELETE " : "DETACH DELETE ") + pick(scope.nodes) +
             (one_in(2) ? " RETURN count(*) AS c" : "");
    }
  }
  if (one_in(3))
    return text + "WITH count(*) AS all_rows MATCH (z:" + pick(kLabels) +
           ") RETURN all_rows, z.x, count(*) AS c";
  bool ordered = false;
  return one_in(2) ? text + "RETURN count(*) AS c" : text + returns(scope, ordered);
}

// What it writes to an entity is the same for every row that reaches it.
std::string QueryGenerator::updating_clause(Scope& scope) {
  const std::string some = scope.nodes.empty() ? "" : pick(scope.nodes);
  const std::string made = fresh("m");
  switch (random_() % 8) {
    case 0: {
      const std::string text =
          "CREATE (" + made + ":" + pick(kLabels) + " {x: " + property(scope) + "}) ";
      scope.nodes.push_back(made);
      return text;
    }
    case 1:
      if (some.empty()) return "CREATE (:A)-[:R]->(:C) ";
      return "CREATE (" + some + ")-[:S {w: 1}]->(:B {y: 2}) ";
    case 2:
      return "MERGE (" + made + ":" + pick(kLabels) + " {y: 1}) ON CREATE SET " + made +
             ".c = 1 ON MATCH SET " + made + ".c = coalesce(" + made + ".c, 0) + 1 ";
    case 3:
      if (some.empty()) return "MERGE (:A {x: 1}) ";
      return "MERGE (" + some + ")-[:R]->(" + pick(scope.nodes) + ") ";
    case 4:
      if (some.empty()) return "MERGE (:B)-[:S]->(:C) ";
      return "SET " + some + ".y = " + (one_in(2) ? literal() : some + ".u + 1") + " ";
    case 5:
      if (some.empty()) return "CREATE (:C {y: 0}) ";
      return (one_in(2) ? "SET " : "REMOVE ") + some + ":" + pick(kLabels) + " ";
    case 6:
      if (some.empty()) return "FOREACH (e IN [1, 2] | CREATE (:A {x: e})) ";
      return "FOREACH (e IN [1, 2] | SET " + some + ".z = e CREATE (:C {x: e})) ";
    default:
      if (some.empty()) return "MERGE (:C {x: 2}) ";
      return one_in(2) ? "REMOVE " + some + ".x " : "SET " + some + " += {y: 5, x: null} ";
  }
}

}  // namespace talkgraph::query
