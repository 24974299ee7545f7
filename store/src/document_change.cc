#include "document_change.h"

#include <utility>

#include "conversation.h"
#include "document_record.h"

namespace talkgraph::store {

Result<Written> DocumentChange::written(std::string_view id) const {
  const View& view = transaction_.view();
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kWritten, id, bytes));
  std::optional<Written> record;
  if (found) record = decode_written(bytes.ToStringView());
  if (!record) return fail(view.corrupt(Column::kWritten, id));
  return std::move(*record);
}

Result<void> DocumentChange::take_out(std::string_view id) {
  TG_ASSIGN(const Written old, written(id));
  TG_TRY(erase_conversation(transaction_, remains_, old.conversation));
  TG_TRY(text_.remove_document(id));
  for (const Written::Metric& metric : old.metrics) TG_TRY(claims_.withdraw(metric, id));
  for (const Written::Assertion& said : old.assertions) TG_TRY(claims_.withdraw(said, id));
  for (const Written::Entity& entity : old.entities) TG_TRY(entities_.withdraw(entity, id));
  for (const Column column : {Column::kDocument, Column::kText, Column::kWritten}) {
    TG_TRY(transaction_.remove(column, id));
  }
  return {};
}

Result<Written::Entity> DocumentChange::add_entity(const DocumentGraph& document, EntityIndex index,
                                                   const EntityKey& key) {
  const DocumentEntity& said = document.entities[index];
  EntityContribution contribution = contribution_of(document, index);
  Written::Entity entity{said.id, {}};
  if (key != key_of(said, ontology_)) {
    contribution.decided_id = said.id;
    entity.decided = key;
  }
  TG_ASSIGN(entity.node, entities_.add(key, contribution));
  return entity;
}

Result<std::optional<Written::Assertion>> DocumentChange::add_assertion(
    const DocumentGraph& document, std::uint32_t ordinal, const std::vector<EntityKey>& keys,
    const std::vector<NodeId>& nodes) {
  const Assertion& said = document.assertions[ordinal];
  if (says_nothing(said, keys)) return std::optional<Written::Assertion>();
  NodeId source = nodes[said.source];
  NodeId target = nodes[said.target];
  if (swaps_ends(*ontology_.relation_type(said.type), keys[said.source], keys[said.target])) {
    std::swap(source, target);
  }
  TG_ASSIGN(const Written::Assertion added,
            claims_.add(source, said.type, target, ordinal, contribution_of(document, said)));
  return std::optional(added);
}

Result<Written::Metric> DocumentChange::add_metric(const DocumentGraph& document,
                                                   std::uint32_t ordinal,
                                                   const std::vector<EntityKey>& keys,
                                                   const std::vector<NodeId>& nodes) {
  const MetricAssertion& said = document.metrics[ordinal];
  const EntityKey& key = keys[said.subject];
  return claims_.add_metric({nodes[said.subject], key.id, key.family}, said, ordinal,
                            contribution_of(document, said));
}

Result<void> DocumentChange::put_in(const DocumentGraph& document) {
  const std::vector<EntityKey> keys = resolve_entities(document, ontology_, resolution_);
  Written written;
  std::vector<NodeId> nodes;
  for (EntityIndex i = 0; i < document.entities.size(); ++i) {
    TG_ASSIGN(Written::Entity entity, add_entity(document, i, keys[i]));
    nodes.push_back(entity.node);
    written.entities.push_back(std::move(entity));
  }
  for (std::uint32_t i = 0; i < document.assertions.size(); ++i) {
    TG_ASSIGN(const auto added, add_assertion(document, i, keys, nodes));
    if (added) written.assertions.push_back(*added);
  }
  for (std::uint32_t i = 0; i < document.metrics.size(); ++i) {
    TG_ASSIGN(Written::Metric added, add_metric(document, i, keys, nodes));
    written.metrics.push_back(std::move(added));
  }
  TG_ASSIGN(written.conversation,
            write_conversation(transaction_, remains_, document, nodes, first_equals(keys)));
  TG_TRY(text_.add_document(document));
  TG_TRY(transaction_.put(Column::kDocument, document.id, encode_document(document)));
  TG_TRY(transaction_.put(Column::kText, document.id, document.text));
  return transaction_.put(Column::kWritten, document.id, encode_written(written));
}

Result<void> DocumentChange::settle() {
  TG_ASSIGN(const std::vector<NodeId> renamed, entities_.settle());
  for (const NodeId node : renamed) TG_TRY(claims_.touch_metrics_of(node));
  TG_TRY(claims_.settle());
  return entities_.sweep();
}

}  // namespace talkgraph::store
