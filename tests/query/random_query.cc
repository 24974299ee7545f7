#include "random_query.h"

namespace talkgraph::query {

namespace {

const std::vector<std::string> kLabels = {"A", "B", "C"};
const std::vector<std::string> kTypes = {"R", "S"};

std::string joined(const std::vector<std::string>& items, const std::string& between) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : between) + item;
  return text;
}

// No float is a whole number: which of 1 and 1.0 stands for a group depends on
// what is found first.
Value random_value(std::mt19937& random) {
  switch (random() % 8) {
    case 0:
      return Value(static_cast<double>(random() % 4) + 0.5);
    case 1:
      return Value(std::string(1, static_cast<char>('a' + random() % 3)));
    case 2:
      return Value(random() % 2 == 0);
    default:
      return Value(static_cast<std::int64_t>(random() % 4));
  }
}

}  // namespace

void fill_randomly(MemoryGraph& graph, std::mt19937& random) {
  const std::size_t node_count = random() % 9;
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < node_count; ++i) {
    std::vector<LabelId> labels;
    for (const std::string& name : kLabels) {
      if (random() % 3 == 0) labels.push_back(graph.label(name).value());
    }
    PropertyMap properties = {{"u", Value(static_cast<std::int64_t>(i))}};
    if (random() % 4 != 0) properties.emplace("x", random_value(random));
    if (random() % 3 != 0) properties.emplace("y", Value(static_cast<std::int64_t>(random() % 3)));
    if (random() % 3 != 0) {
      properties.emplace("name", Value(random() % 2 == 0 ? "ab" : random() % 2 == 0 ? "b" : "abc"));
    }
    std::sort(labels.begin(), labels.end());
    nodes.push_back(graph.create_node(labels, properties).value());
  }
  for (std::size_t i = nodes.empty() ? 0 : random() % 13; i > 0; --i) {
    const TypeId type = graph.type(kTypes[random() % 2]).value();
    PropertyMap properties = {{"u", Value(static_cast<std::int64_t>(i))}};
    if (random() % 2 == 0) properties.emplace("w", Value(static_cast<std::int64_t>(random() % 3)));
    graph
        .create_relationship(nodes[random() % nodes.size()], type, nodes[random() % nodes.size()],
                             properties)
        .value();
  }
  for (const char* key : {"x", "name"}) {
    if (random() % 2 == 0) continue;
    graph
        .create_index(
            {graph.label(kLabels[random() % 2]).value(), graph.property_key(key).value(), false})
        .value();
  }
}

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
