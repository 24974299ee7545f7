// A document that is in the graph, under other decisions than before.
#include <map>
#include <set>
#include <utility>

#include "conversation.h"
#include "document_change.h"
#include "documents.h"

namespace talkgraph::store {

// What changes for one document.
struct DocumentChange::Decided {
  DocumentGraph document;
  Written written;  // first as it was, in the end as it is
  std::vector<EntityKey> keys;
  std::vector<NodeId> old_nodes;
  std::vector<NodeId> nodes;
  std::vector<bool> moves;  // by entity

  bool moves_any(const Assertion& said) const { return moves[said.source] || moves[said.target]; }
};

Result<DocumentChange::Decided> DocumentChange::compare(const DocumentGraph& document,
                                                        Written old) const {
  Decided decided{
      document, std::move(old), resolve_entities(document, ontology_, resolution_), {}, {}, {}};
  if (decided.written.entities.size() != document.entities.size()) {
    return fail(transaction_.view().corrupt(Column::kWritten, document.id));
  }
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const Written::Entity& before = decided.written.entities[i];
    decided.old_nodes.push_back(before.node);
    decided.moves.push_back(before.decided.value_or(key_of(document.entities[i], ontology_)) !=
                            decided.keys[i]);
  }
  decided.nodes = decided.old_nodes;
  return decided;
}

Result<void> DocumentChange::withdraw_claims(const Decided& decided) {
  const DocumentGraph& document = decided.document;
  for (const Written::Assertion& said : decided.written.assertions) {
    if (said.ordinal >= document.assertions.size()) {
      return fail(transaction_.view().corrupt(Column::kWritten, document.id));
    }
    if (!decided.moves_any(document.assertions[said.ordinal])) continue;
    TG_TRY(claims_.withdraw(said, document.id));
  }
  for (const Written::Metric& metric : decided.written.metrics) {
    if (metric.ordinal >= document.metrics.size()) {
      return fail(transaction_.view().corrupt(Column::kWritten, document.id));
    }
    if (!decided.moves[document.metrics[metric.ordinal].subject]) continue;
    TG_TRY(claims_.withdraw(metric, document.id));
  }
  return {};
}

Result<void> DocumentChange::move_entities(Decided& decided) {
  for (EntityIndex i = 0; i < decided.keys.size(); ++i) {
    if (!decided.moves[i]) continue;
    TG_TRY(entities_.withdraw(decided.written.entities[i], decided.document.id));
    TG_ASSIGN(decided.written.entities[i], add_entity(decided.document, i, decided.keys[i]));
    decided.nodes[i] = decided.written.entities[i].node;
  }
  return {};
}

Result<void> DocumentChange::add_claims(Decided& decided) {
  const DocumentGraph& document = decided.document;
  std::vector<Written::Assertion> assertions;
  for (const Written::Assertion& said : decided.written.assertions) {
    if (!decided.moves_any(document.assertions[said.ordinal])) assertions.push_back(said);
  }
  for (std::uint32_t i = 0; i < document.assertions.size(); ++i) {
    if (!decided.moves_any(document.assertions[i])) continue;
    TG_ASSIGN(const auto added, add_assertion(document, i, decided.keys, decided.nodes));
    if (added) assertions.push_back(*added);
  }
  decided.written.assertions = std::move(assertions);
  for (Written::Metric& metric : decided.written.metrics) {
    if (!decided.moves[document.metrics[metric.ordinal].subject]) continue;
    TG_ASSIGN(metric, add_metric(document, metric.ordinal, decided.keys, decided.nodes));
  }
  return {};
}

Result<void> DocumentChange::decide_again(std::string_view id) {
  TG_ASSIGN(std::optional<DocumentGraph> document, read_document(transaction_.view(), id));
  if (!document) return {};
  TG_ASSIGN(Written old, written(id));
  TG_ASSIGN(Decided decided, compare(*document, std::move(old)));
  std::set<NodeId> touched;
  for (EntityIndex i = 0; i < decided.keys.size(); ++i) {
    if (decided.moves[i]) touched.insert(decided.old_nodes[i]);
  }
  if (touched.empty()) return {};
  TG_TRY(withdraw_claims(decided));
  TG_TRY(move_entities(decided));
  TG_TRY(add_claims(decided));
  for (EntityIndex i = 0; i < decided.keys.size(); ++i) {
    if (decided.moves[i]) touched.insert(decided.nodes[i]);
  }
  TG_TRY(reconnect_conversation(transaction_, decided.document, decided.written.conversation,
                                decided.old_nodes, decided.nodes, first_equals(decided.keys),
                                touched));
  return transaction_.put(Column::kWritten, id, encode_written(decided.written));
}

}  // namespace talkgraph::store
