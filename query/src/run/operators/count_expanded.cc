#include "run/operators/count_expanded.h"

#include <algorithm>

#include "run/operators/matching.h"

namespace talkgraph::query {

Result<void> count_expanded(const Expand& plan, Execution& execution, const Row& argument,
                            FunctionRef<Result<void>(const Row&, std::uint64_t)> visit) {
  const auto types = known_types(execution.graph(), plan.types, plan.type_expression);
  TG_ASSIGN(const CursorPtr input, plan.input->open(execution, argument));
  std::vector<Relationship> found;
  Row row;
  while (true) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, input->next(row));
    if (!more) return {};
    const NodeId* node = row[plan.from].as_node();
    if (!node) continue;
    const NodeId from = *node;  // the row is written below
    found.clear();
    TG_TRY(execution.relationships_at(from, plan.direction, types, found, plan.expected));
    if (!plan.different_from.empty()) {
      std::erase_if(found, [&](const Relationship& relationship) {
        return is_matched_already(relationship.id, row, plan.different_from);
      });
    }
    if (found.empty()) continue;
    row[plan.relationship] = found.front();
    row[plan.to] = other_end(found.front(), from);
    TG_TRY(visit(row, found.size()));
  }
}

}  // namespace talkgraph::query
