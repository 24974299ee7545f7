#include "small_query.h"

#include <catch2/catch.hpp>

#include "query/error_kind.h"

namespace talkgraph::query {

Result<ResultTable> execute(MemoryGraph& graph, const std::string& text,
                            const Parameters& parameters, const Limits& limits) {
  TG_ASSIGN(const Prepared prepared, prepare(text));
  return run(prepared, graph, parameters, limits);
}

std::vector<std::string> rows_of(MemoryGraph& graph, const std::string& text,
                                 const Parameters& parameters) {
  CAPTURE(text);
  const auto table = execute(graph, text, parameters);
  if (!table) FAIL(table.error().to_string());
  std::vector<std::string> rows;
  for (const auto& values : table->rows) {
    std::string row;
    for (const Datum& value : values) {
      row.append(row.empty() ? "" : " | ").append(to_cypher(value, graph).value());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string value_of(const std::string& expression, const Parameters& parameters) {
  MemoryGraph graph;
  const auto rows = rows_of(graph, "RETURN " + expression + " AS value", parameters);
  REQUIRE(rows.size() == 1);
  return rows.front();
}

std::string error_of(const std::string& text, const Parameters& parameters) {
  MemoryGraph graph;
  const auto table = execute(graph, text, parameters);
  if (table) return "none";
  const auto kind = error_kind(table.error());
  if (!kind) return std::string(error_code_name(table.error().code));
  return kind->type + " " + kind->detail;
}

}  // namespace talkgraph::query
