#include "query_from_bytes.h"

#include <array>

#include "query/language.h"

namespace talkgraph::query {

std::size_t QueryFromBytes::below(std::size_t n) {
  if (size_ == 0) return 0;
  std::size_t number = *data_++;
  --size_;
  if (n > 256 && size_ > 0) {
    number = number * 256 + *data_++;
    --size_;
  }
  return number % n;
}

std::string QueryFromBytes::leaf() {
  constexpr auto kLeaves =
      std::to_array<const char*>({"x",
                                  "n",
                                  "r",
                                  "m",
                                  "n.a",
                                  "r.a",
                                  "m.b",
                                  "null",
                                  "true",
                                  "false",
                                  "0",
                                  "1",
                                  "-1",
                                  "2",
                                  "7",
                                  "9223372036854775807",
                                  "-9223372036854775808",
                                  "0.0",
                                  "1.5",
                                  "-0.0",
                                  "1e308",
                                  "0.0 / 0.0",
                                  "''",
                                  "'a'",
                                  "'Abc äö'",
                                  "'2020-02-30'",
                                  "'P1Y2M3DT4H'",
                                  "'12:30:00+02:00'",
                                  "'[('",
                                  "[]",
                                  "[1, null, 'b']",
                                  "{}",
                                  "{a: 1, b: [2]}",
                                  "$p",
                                  "date('2020-02-29')",
                                  "time('12:00Z')",
                                  "localdatetime('2020-01-01T00:00')",
                                  "datetime('2020-03-29T02:30[Europe/Berlin]')",
                                  "duration('P1M2DT3S')",
                                  "date('+999999999-12-31')",
                                  "duration({months: 9223372036854})",
                                  "[n, r]",
                                  "'UTC'",
                                  "'year'",
                                  "'day'",
                                  "{year: 2020, month: 2}",
                                  "[[1], [2]]"});
  return kLeaves[below(kLeaves.size())];
}

std::string QueryFromBytes::call(int depth) {
  const auto names = function_names();
  const std::string name(names[below(names.size())]);
  std::string text = name + "(";
  const std::size_t arguments = below(4);
  for (std::size_t i = 0; i < arguments; ++i) text += (i ? ", " : "") + expression(depth - 1);
  return text + ")";
}

std::string QueryFromBytes::list(int depth) {
  switch (below(4)) {
    case 0:
      return "[" + expression(depth - 1) + ", " + expression(depth - 1) + "]";
    case 1:
      return "range(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
    case 2:
      return "collect { MATCH (n)-[]-(i) RETURN " + expression(depth - 1) + " }";
    default:
      return "keys(" + expression(depth - 1) + ")";
  }
}

std::string QueryFromBytes::condition(int depth) {
  if (depth <= 0) return "(" + leaf() + " = " + leaf() + ")";
  constexpr auto kSigns = std::to_array<const char*>(
      {" = ", " <> ", " < ", " <= ", " > ", " >= ", " IN ", " STARTS WITH ", " ENDS WITH ",
       " CONTAINS ", " =~ ", " AND ", " OR ", " XOR "});
  switch (below(6)) {
    case 0:
      return "NOT (" + condition(depth - 1) + ")";
    case 1:
      return "(" + expression(depth - 1) + ") IS NULL";
    case 2:
      return "EXISTS { (n)-[*1..2]-(i) WHERE " + condition(depth - 1) + " }";
    case 3:
      return "(n)-[:R]->()";
    default: {
      const std::string left = expression(depth - 1);
      const std::string sign = kSigns[below(kSigns.size())];
      return "(" + left + sign + expression(depth - 1) + ")";
    }
  }
}

// With a variable of its own.
std::string QueryFromBytes::local(int depth) {
  switch (below(4)) {
    case 0:
      return "[x IN " + list(depth - 1) + " WHERE " + condition(depth - 1) + " | " +
             expression(depth - 1) + "]";
    case 1:
      return "all(x IN " + list(depth - 1) + " WHERE " + condition(depth - 1) + ")";
    case 2:
      return "reduce(x = " + expression(depth - 1) + ", y IN " + list(depth - 1) + " | " +
             expression(depth - 1) + ")";
    default:
      return "[(n)-[r]-(i) WHERE " + condition(depth - 1) + " | " + expression(depth - 1) + "]";
  }
}

std::string QueryFromBytes::expression(int depth) {
  if (depth <= 0) return leaf();
  constexpr auto kSigns = std::to_array<const char*>({" + ", " - ", " * ", " / ", " % ", " ^ "});
  switch (below(12)) {
    case 0:
    case 1:
      return leaf();
    case 2: {
      const std::string left = expression(depth - 1);
      const std::string sign = kSigns[below(kSigns.size())];
      return "(" + left + sign + expression(depth - 1) + ")";
    }
    case 3:
      return "-(" + expression(depth - 1) + ")";
    case 4:
      return "(" + expression(depth - 1) + ")[" + expression(depth - 1) + "]";
    case 5:
      return "(" + expression(depth - 1) + ")[" + expression(depth - 1) + ".." +
             expression(depth - 1) + "]";
    case 6:
      return "CASE WHEN " + condition(depth - 1) + " THEN " + expression(depth - 1) + " ELSE " +
             expression(depth - 1) + " END";
    case 7:
      return condition(depth);
    case 8:
      return local(depth);
    case 9:
      return list(depth);
    case 10:
      return "(" + expression(depth - 1) + ")." + (below(2) == 0 ? "a" : "year");
    default:
      return call(depth);
  }
}

std::string QueryFromBytes::clause() {
  switch (below(9)) {
    case 0:
      return "UNWIND " + expression(3) + " AS u WITH n, r, m, u AS x ";
    case 1:
      return "OPTIONAL MATCH (n)-[q*0..2]-(o) WHERE " + condition(2) + " WITH n, r, o AS m, x ";
    case 2:
      return "WITH n, r, m, " + expression(3) + " AS x WHERE " + condition(2) + " ";
    case 3:
      return "SET n.a = " + expression(2) + " ";
    case 4:
      return "CREATE (n)-[:R {a: " + expression(1) + "}]->(:C {b: " + expression(1) + "}) ";
    case 5:
      return "MERGE (z:C {a: " + leaf() + "}) WITH n, r, m, x ";
    case 6:
      return "CALL { WITH n MATCH p = shortestPath((n)-[*]-(e)) WHERE n <> e RETURN p AS s } "
             "WITH n, r, m, s AS x ";
    case 7:
      return "FOREACH (f IN " + list(2) + " | SET m.b = " + leaf() + ") ";
    default:
      return "WITH DISTINCT n, r, m, " + expression(2) + " AS x ORDER BY " + expression(2) +
             " LIMIT 5 ";
  }
}

std::string QueryFromBytes::query() {
  std::string text =
      below(4) == 0 ? "MATCH (n)-[r]->(m), (o {a: 1}) WHERE n.a = o.a " : "MATCH (n)-[r]->(m) ";
  text += "WITH n, r, m, " + expression(3) + " AS x ";
  for (std::size_t i = below(3); i > 0; --i) text += clause();
  text += below(3) == 0 ? "RETURN count(DISTINCT " + expression(3) + ") AS c, x"
                        : "RETURN " + expression(4) + " AS c, " + expression(2) + " AS d";
  return text + (below(2) == 0 ? " ORDER BY c" : "");
}

}  // namespace talkgraph::query
