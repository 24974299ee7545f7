// Degree and CountFromStatistics.
#include <algorithm>

#include "run/operators/matching.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

Result<std::uint64_t> count_in(const GraphReader& graph, const CountFromStatistics& plan) {
  std::optional<LabelId> label;
  if (plan.label) {
    label = graph.find_label(*plan.label);
    if (!label) return 0;
  }
  if (!plan.relationships) return graph.count_nodes(label);
  if (plan.types.empty()) return graph.count_relationships(std::nullopt);
  const auto types = known_types(graph, plan.types);
  std::uint64_t count = 0;
  for (const TypeId type : *types) {
    TG_ASSIGN(const std::uint64_t some,
              label ? graph.count_relationships_at(*label, type, plan.direction)
                    : graph.count_relationships(type));
    count += some;
  }
  return count;
}

}  // namespace

Result<CursorPtr> CountFromStatistics::make_cursor(Execution& execution,
                                                   const Row& argument) const {
  auto memory = std::make_unique<HeldMemory>(execution);
  TG_ASSIGN(std::vector<Row> rows, drain(*input, execution, argument, *memory));
  TG_ASSIGN(const std::uint64_t count, count_in(execution.graph(), *this));
  for (Row& row : rows) row[slot] = Datum(static_cast<std::int64_t>(count));
  return std::make_unique<BufferCursor>(std::move(rows), std::move(memory));
}

Result<std::optional<std::uint64_t>> Degree::count_rows(Execution& execution, const Row& argument,
                                                        std::uint64_t enough) const {
  std::uint64_t count = 0;
  const NodeId* node = argument[from].as_node();
  if (!node) return count;
  const GraphReader& graph = execution.graph();
  const auto known = known_types(graph, types, type_expression);
  const auto add = [&](const Relationship&) { return ++count < enough; };
  if (!known) {
    TG_TRY(graph.expand(*node, direction, std::nullopt, add));
    return count;
  }
  for (const TypeId type : *known) {
    if (count >= enough) break;
    TG_TRY(graph.expand(*node, direction, type, add));
  }
  return count;
}

Result<CursorPtr> Degree::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(const auto count, count_rows(execution, argument, UINT64_MAX));
  auto memory = std::make_unique<HeldMemory>(execution);
  std::vector<Row> rows;
  for (std::uint64_t i = 0; i < *count; ++i) {
    TG_TRY(execution.tick());
    TG_TRY(memory->charge(argument));
    rows.push_back(argument);
  }
  return std::make_unique<BufferCursor>(std::move(rows), std::move(memory));
}

}  // namespace talkgraph::query
