#include "index/maintenance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "index/entries.h"

namespace talkgraph::store {
namespace {

// Where a node's entry in one index moves.
struct EntryMove {
  const IndexDefinition* index;
  std::optional<std::string> from;
  std::optional<std::string> to;
};

std::vector<EntryMove> moves_between(const GraphState& state, const NodeRecord& before,
                                     const NodeRecord& after) {
  std::vector<EntryMove> moves;
  for (const IndexDefinition& index : *state.indexes) {
    EntryMove move{&index, indexed_value(index, before, state), indexed_value(index, after, state)};
    if (move.from != move.to) moves.push_back(std::move(move));
  }
  return moves;
}

// kConstraint if a node has the value in the index already.
Result<void> require_free(const View& view, const EntryMove& move, const NodeRecord& node) {
  const std::string prefix = index_entry_prefix(move.index->number, *move.to);
  bool taken = false;
  TG_TRY(
      view.scan(Column::kProperty, prefix, [&](std::string_view, std::string_view) -> Result<bool> {
        taken = true;
        return false;
      }));
  if (!taken) return {};
  const Value& value = node.properties.find(move.index->key)->second;
  return fail(not_unique(move.index->label, move.index->key, value));
}

std::uint32_t next_number(const std::vector<IndexDefinition>& indexes) {
  return std::max(kFirstMadeIndex, indexes.back().number + 1);
}

std::vector<IndexDefinition>::const_iterator find_made(const std::vector<IndexDefinition>& indexes,
                                                       std::string_view label,
                                                       std::string_view key) {
  return std::find_if(indexes.begin(), indexes.end(), [&](const IndexDefinition& index) {
    return index.number >= kFirstMadeIndex && index.label == label && index.key == key;
  });
}

// Enters every node that the index is of; nothing if two of them may not be in it
// together.
Result<void> fill_index(Transaction& transaction, const IndexDefinition& index, LabelId label) {
  std::vector<NodeId> nodes;
  TG_TRY(transaction.scan_nodes(label, [&](NodeId node) {
    nodes.push_back(node);
    return true;
  }));
  std::vector<std::string> entries;
  std::set<std::string> values;
  for (const NodeId node : nodes) {
    TG_ASSIGN(const NodeRecord record, transaction.node(node));
    const std::optional<std::string> value = indexed_value(index, record, transaction.state());
    if (!value) continue;
    if (index.unique && !values.insert(*value).second) {
      return fail(not_unique(index.label, index.key, record.properties.find(index.key)->second));
    }
    entries.push_back(index_entry_key(index.number, *value, node));
  }
  for (const std::string& entry : entries) TG_TRY(transaction.put(Column::kProperty, entry, ""));
  return {};
}

}  // namespace

Result<void> update_indexes(Transaction& transaction, NodeId id, const NodeRecord& before,
                            const NodeRecord& after) {
  const std::vector<EntryMove> moves = moves_between(transaction.state(), before, after);
  for (const EntryMove& move : moves) {
    if (move.index->unique && move.to) TG_TRY(require_free(transaction.view(), move, after));
  }
  for (const EntryMove& move : moves) {
    const std::uint32_t number = move.index->number;
    if (move.from) {
      TG_TRY(transaction.remove(Column::kProperty, index_entry_key(number, *move.from, id)));
    }
    if (move.to) {
      TG_TRY(transaction.put(Column::kProperty, index_entry_key(number, *move.to, id), ""));
    }
  }
  return {};
}

Result<bool> make_index(Transaction& transaction, const PropertyIndex& index) {
  const std::vector<IndexDefinition>& known = *transaction.state().indexes;
  const std::string label(transaction.label_name(index.label));
  const std::string key(transaction.property_key_name(index.key));
  if (find_made(known, label, key) != known.end()) return false;
  const IndexDefinition made{next_number(known), label, key, index.unique, index.name};
  TG_TRY(fill_index(transaction, made, index.label));
  TG_TRY(transaction.put(Column::kIndex, index_definition_key(made.number),
                         encode_index_definition(made)));
  std::vector<IndexDefinition> definitions = known;
  definitions.push_back(made);
  transaction.set_indexes(std::move(definitions));
  return true;
}

Result<bool> remove_index(Transaction& transaction, LabelId label, PropertyKeyId key) {
  std::vector<IndexDefinition> definitions = *transaction.state().indexes;
  const auto found =
      find_made(definitions, transaction.label_name(label), transaction.property_key_name(key));
  if (found == definitions.end()) return false;
  std::vector<std::string> entries;
  TG_TRY(transaction.view().scan(Column::kProperty, index_entry_prefix(found->number, ""),
                                 [&](std::string_view entry, std::string_view) -> Result<bool> {
                                   entries.emplace_back(entry);
                                   return true;
                                 }));
  for (const std::string& entry : entries) TG_TRY(transaction.remove(Column::kProperty, entry));
  TG_TRY(transaction.remove(Column::kIndex, index_definition_key(found->number)));
  definitions.erase(found);
  transaction.set_indexes(std::move(definitions));
  return true;
}

}  // namespace talkgraph::store
