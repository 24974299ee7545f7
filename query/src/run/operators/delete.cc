#include <set>

#include "run/evaluate.h"
#include "run/operators/update_operators.h"

namespace talkgraph::query {

namespace {

// Everything one DELETE is to take away.
struct Targets {
  std::set<NodeId> nodes;
  std::set<RelationshipId> relationships;
};

Result<void> add_target(const Datum& target, Targets& targets, const Expr& expr,
                        const Execution& execution) {
  if (target.is_null()) return {};
  if (const NodeId* node = target.as_node()) {
    targets.nodes.insert(*node);
  } else if (const Relationship* relationship = target.as_relationship()) {
    targets.relationships.insert(relationship->id);
  } else if (const PathDatum* path = target.as_path()) {
    targets.nodes.insert(path->nodes.begin(), path->nodes.end());
    for (const Relationship& step : path->relationships) targets.relationships.insert(step.id);
  } else {
    return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                "DELETE cannot take " + std::string(kind_name(target.kind())),
                                expr.span));
  }
  return {};
}

Result<void> add_attached(Targets& targets, const GraphReader& graph) {
  for (const NodeId node : targets.nodes) {
    TG_ASSIGN(const bool exists, graph.has_node(node));
    if (!exists) continue;
    TG_TRY(
        graph.expand(node, Direction::kBoth, std::nullopt, [&](const Relationship& relationship) {
          targets.relationships.insert(relationship.id);
          return true;
        }));
  }
  return {};
}

// Deleting twice is no error. A node whose relationships a later clause will
// delete waits for the end of the query.
Result<void> delete_all(const Targets& targets, Execution& execution, Span span) {
  GraphWriter& writer = execution.writer();
  for (const RelationshipId relationship : targets.relationships) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const auto found, writer.find_relationship(relationship));
    if (!found) continue;
    TG_TRY(writer.delete_relationship(relationship));
    ++execution.changes().relationships_deleted;
  }
  for (const NodeId node : targets.nodes) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool exists, writer.has_node(node));
    if (!exists) continue;
    const Result<void> deleted = writer.delete_node(node);
    if (deleted) {
      ++execution.changes().nodes_deleted;
      continue;
    }
    if (deleted.error().code != ErrorCode::kConstraint) return fail(deleted.error());
    execution.postpone_deletion(node, span);
  }
  return {};
}

}  // namespace

Result<CursorPtr> Delete::make_cursor(Execution& execution, const Row& argument) const {
  auto memory = std::make_unique<HeldMemory>(execution);
  TG_ASSIGN(std::vector<Row> rows, drain(*input, execution, argument, *memory));
  Targets targets;
  for (Row& row : rows) {
    for (const ExprPtr& expr : clause->targets) {
      TG_ASSIGN(const Datum target, evaluate(*expr, row, execution));
      TG_TRY(add_target(target, targets, *expr, execution));
    }
  }
  if (clause->detach) TG_TRY(add_attached(targets, execution.graph()));
  TG_TRY(delete_all(targets, execution, clause->span));
  return std::make_unique<BufferCursor>(std::move(rows), std::move(memory));
}

}  // namespace talkgraph::query
