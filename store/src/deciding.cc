#include "deciding.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "decision_records.h"
#include "document_change.h"
#include "encoding.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

constexpr std::string_view kNextDecision = "next-decision";  // DO NOT CHANGE: it is on disk

Result<std::uint64_t> next_number(const View& view) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kMeta, kNextDecision, bytes));
  if (!found) return std::uint64_t{1};
  Decoder in(bytes.ToStringView());
  const std::uint64_t next = in.varint();
  if (!in.finished()) return fail(view.corrupt(Column::kMeta, kNextDecision));
  return next;
}

Result<void> require_family(const EntityKey& key, const Ontology& ontology) {
  const auto& types = ontology.entity_types();
  const bool known = std::any_of(types.begin(), types.end(),
                                 [&](const EntityType& type) { return type.family == key.family; });
  if (known && !key.id.empty()) return {};
  return fail(ErrorCode::kInvalidArgument,
              "'" + key.id + "' of the family '" + key.family + "' cannot be an entity");
}

// Documents that contribute to what `key` stands for and may do so by way of it.
Result<void> add_documents(const View& view, const EntityKey& key, const EntityKey& stands_for,
                           std::set<std::string>& documents) {
  TG_ASSIGN(const std::optional<NodeId> node, find_entity_node(view, stands_for));
  if (!node) return {};
  return view.scan(Column::kContribution, node_key(*node),
                   [&](std::string_view record, std::string_view) -> Result<bool> {
                     const ContributionKey place = parse_contribution_key(record);
                     if (key == stands_for || !place.decided_id.empty()) {
                       documents.emplace(place.document);
                     }
                     return true;
                   });
}

// Those for which the two come to different things, and perhaps some more.
Result<std::set<std::string>> documents_between(const View& view, const Resolution& before,
                                                const Resolution& after) {
  std::set<EntityKey> keys;
  for (const Resolution* each : {&before, &after}) {
    for (const auto& [key, lead] : each->led()) keys.insert(key);
  }
  std::set<std::string> documents;
  for (const EntityKey& key : keys) {
    const EntityKey old = before.resolve(key);
    if (old != after.resolve(key)) TG_TRY(add_documents(view, key, old, documents));
  }
  const auto old_splits = before.splits();
  const auto new_splits = after.splits();
  std::vector<std::pair<Resolution::Split, EntityKey>> changed;
  std::set_symmetric_difference(old_splits.begin(), old_splits.end(), new_splits.begin(),
                                new_splits.end(), std::back_inserter(changed));
  for (const auto& [split, target] : changed) documents.insert(split.first);
  return documents;
}

Result<void> apply(Transaction& transaction, const Ontology& ontology, const Resolution& before,
                   const Resolution& after) {
  TG_ASSIGN(const std::set<std::string> documents,
            documents_between(transaction.view(), before, after));
  DocumentChange change(transaction, ontology, after);
  for (const std::string& document : documents) TG_TRY(change.decide_again(document));
  return change.settle();
}

}  // namespace

Result<std::vector<std::uint64_t>> take_decisions(Transaction& transaction,
                                                  const Ontology& ontology,
                                                  std::span<const Decision> decisions) {
  TG_ASSIGN(const Resolution before, load_resolution(transaction.view()));
  TG_ASSIGN(std::uint64_t next, next_number(transaction.view()));
  Resolution after = before;
  std::vector<std::uint64_t> numbers;
  for (const Decision& decision : decisions) {
    for (const EntityKey* key : {&decision.entity, &decision.other}) {
      TG_TRY(require_family(*key, ontology));
    }
    TG_TRY(after.add(next, decision));
    TG_TRY(transaction.put(Column::kDecision, decision_key(next), encode_decision(decision)));
    numbers.push_back(next++);
  }
  Encoder number;
  number.varint(next);
  TG_TRY(transaction.put(Column::kMeta, kNextDecision, number.bytes()));
  TG_TRY(apply(transaction, ontology, before, after));
  return numbers;
}

Result<Decision> take_back(Transaction& transaction, const Ontology& ontology,
                           std::uint64_t number) {
  TG_ASSIGN(const std::vector<NumberedDecision> decisions, read_decisions(transaction.view()));
  Resolution before;
  Resolution after;
  std::optional<Decision> taken_back;
  for (const NumberedDecision& one : decisions) {
    TG_TRY(before.add(one.number, one.decision));
    if (one.number == number) {
      taken_back = one.decision;
    } else {
      TG_TRY(after.add(one.number, one.decision));
    }
  }
  if (!taken_back) {
    return fail(ErrorCode::kNotFound, "there is no decision " + std::to_string(number));
  }
  TG_TRY(transaction.remove(Column::kDecision, decision_key(number)));
  TG_TRY(apply(transaction, ontology, before, after));
  return *taken_back;
}

Result<std::optional<EntityKey>> entity_key(const Snapshot& graph, NodeId node) {
  const std::optional<LabelId> entity = graph.find_label("Entity");
  TG_ASSIGN(const std::vector<LabelId> labels, graph.node_labels(node));
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  const auto found = properties.find("id");
  const std::string* shown = found == properties.end() ? nullptr : found->second.as_string();
  if (!entity || shown == nullptr || !std::binary_search(labels.begin(), labels.end(), *entity)) {
    return std::optional<EntityKey>();
  }
  // One of several families has its name behind the id.
  for (const std::string& id : {*shown, shown->substr(0, shown->rfind(':'))}) {
    TG_ASSIGN(const std::vector<EntityNode> nodes, read_entity_nodes(graph.view(), id));
    for (const EntityNode& known : nodes) {
      if (known.node == node) return std::optional(EntityKey{id, known.family});
    }
  }
  return std::optional<EntityKey>();
}

}  // namespace talkgraph::store
