#include "graph_state.h"

#include <string>
#include <utility>

#include "database.h"
#include "encoding.h"
#include "view.h"

namespace talkgraph::store {
namespace {

// Keys of counts and next ids. DO NOT CHANGE: they are on disk.
constexpr std::string_view kNextNode = "next-node";
constexpr std::string_view kNextRelationship = "next-relationship";
constexpr std::string_view kNodes = "n";
constexpr std::string_view kRelationships = "r";
constexpr std::string_view kRelationshipsAt = "d";
constexpr std::string_view kTextUnits = "tu";
constexpr std::string_view kTextWords = "tw";
constexpr std::array kFields = {Field::kNames, Field::kPassages};

using Counts = std::vector<std::uint64_t>;

// Names above this are no dictionary's but damage.
constexpr std::uint32_t kMostNames = 1U << 24;

std::uint64_t count_at(const Counts& counts, std::uint32_t id) {
  return id < counts.size() ? counts[id] : 0;
}

void add_at(Counts& counts, std::uint32_t id, std::int64_t change) {
  if (id >= counts.size()) counts.resize(id + 1);
  counts[id] += static_cast<std::uint64_t>(change);
}

void grow(std::vector<Counts>& counts, std::size_t size) {
  if (counts.size() < size) counts.resize(size);
}

// Where `relationships_at` has a count, within its label.
std::uint32_t end_number(TypeId type, bool outgoing) {
  return type.value * 2 + (outgoing ? 0 : 1);
}

// The total has the kind alone as key; a part has the id behind it.
std::string part_key(std::string_view kind, std::uint32_t id) {
  Encoder key;
  key.raw(kind);
  key.fixed32(id);
  return key.take();
}

Result<void> load_names(const View& view, NameKind kind, Names& names) {
  const std::string prefix(1, static_cast<char>(kind));
  return view.scan(Column::kDictionary, prefix,
                   [&](std::string_view key, std::string_view name) -> Result<bool> {
                     if (key != dictionary_key(kind, names.size()) || names.find(name)) {
                       return fail(view.corrupt(Column::kDictionary, key));
                     }
                     names.add(name);
                     return true;
                   });
}

Result<std::uint64_t> load_number(const View& view, Column column, std::string_view key) {
  rocksdb::PinnableSlice value;
  TG_ASSIGN(const bool found, view.get(column, key, value));
  if (!found) return std::uint64_t{0};
  Decoder in(value.ToStringView());
  const std::uint64_t number = in.varint();
  if (!in.finished()) return fail(view.corrupt(column, key));
  return number;
}

Result<void> load_counts(const View& view, std::string_view kind, std::uint32_t ids,
                         std::uint64_t& total, Counts& parts) {
  TG_ASSIGN(total, load_number(view, Column::kStatistics, kind));
  parts.resize(ids);
  for (std::uint32_t id = 0; id < ids; ++id) {
    TG_ASSIGN(parts[id], load_number(view, Column::kStatistics, part_key(kind, id)));
  }
  return {};
}

std::string text_key(std::string_view kind, Field field) {
  return std::string(kind) + static_cast<char>(field);
}

Result<std::vector<Counts>> load_relationships_at(const View& view) {
  std::vector<Counts> counts;
  TG_TRY(view.scan(Column::kStatistics, kRelationshipsAt,
                   [&](std::string_view key, std::string_view value) -> Result<bool> {
                     Decoder name(key.substr(kRelationshipsAt.size()));
                     const std::uint32_t label = name.fixed32();
                     const std::uint32_t end = name.fixed32();
                     Decoder in(value);
                     const std::uint64_t number = in.varint();
                     if (!name.finished() || !in.finished() || label > kMostNames ||
                         end > kMostNames) {
                       return fail(view.corrupt(Column::kStatistics, key));
                     }
                     grow(counts, std::size_t{label} + 1);
                     add_at(counts[label], end, static_cast<std::int64_t>(number));
                     return true;
                   }));
  return counts;
}

Result<TextTotals> load_text_totals(const View& view, Field field) {
  TextTotals totals;
  TG_ASSIGN(totals.units, load_number(view, Column::kStatistics, text_key(kTextUnits, field)));
  TG_ASSIGN(totals.words, load_number(view, Column::kStatistics, text_key(kTextWords, field)));
  return totals;
}

// Writes to one batch and keeps the first error.
class Saver {
 public:
  Saver(const Database& database, rocksdb::WriteBatch& batch)
      : database_(database), batch_(batch) {}

  void put(Column column, std::string_view key, std::string_view value) {
    if (!status_.ok()) return;
    status_ = batch_.Put(database_.handle(column), rocksdb::Slice(key), rocksdb::Slice(value));
  }

  void number(Column column, std::string_view key, std::uint64_t before, std::uint64_t after) {
    if (before == after) return;
    Encoder value;
    value.varint(after);
    put(column, key, value.bytes());
  }

  void names(NameKind kind, const Names& before, const Names& after) {
    for (std::uint32_t id = before.size(); id < after.size(); ++id) {
      put(Column::kDictionary, dictionary_key(kind, id), after.name(id));
    }
  }

  void counts(std::string_view kind, const Counts& before, const Counts& after) {
    for (std::uint32_t id = 0; id < after.size(); ++id) {
      number(Column::kStatistics, part_key(kind, id), count_at(before, id), after[id]);
    }
  }

  Result<void> result() const {
    if (!status_.ok()) return fail(database_.error(status_));
    return {};
  }

 private:
  const Database& database_;
  rocksdb::WriteBatch& batch_;
  rocksdb::Status status_;
};

}  // namespace

std::uint64_t GraphState::nodes_with(LabelId label) const {
  return count_at(nodes_by_label, label.value);
}

std::uint64_t GraphState::relationships_of(TypeId type) const {
  return count_at(relationships_by_type, type.value);
}

void GraphState::add_to_label(LabelId label, std::int64_t change) {
  add_at(nodes_by_label, label.value, change);
}

void GraphState::add_to_type(TypeId type, std::int64_t change) {
  add_at(relationships_by_type, type.value, change);
}

std::string relationships_at_prefix(LabelId label) {
  return part_key(kRelationshipsAt, label.value);
}

std::uint64_t GraphState::relationships_at_label(LabelId label, TypeId type, bool outgoing) const {
  return label.value < relationships_at.size()
             ? count_at(relationships_at[label.value], end_number(type, outgoing))
             : 0;
}

void GraphState::add_at_label(LabelId label, TypeId type, bool outgoing, std::int64_t change) {
  grow(relationships_at, std::size_t{label.value} + 1);
  add_at(relationships_at[label.value], end_number(type, outgoing), change);
}

void GraphState::copy_counts(const GraphState& other) {
  node_count = other.node_count;
  relationship_count = other.relationship_count;
  nodes_by_label = other.nodes_by_label;
  relationships_by_type = other.relationships_by_type;
  text = other.text;
  relationships_at = other.relationships_at;
  indexes = other.indexes;
}

// Differences wrap around below zero and come back when they are added.
void GraphState::add_counts(const GraphState& before, const GraphState& after) {
  node_count += after.node_count - before.node_count;
  relationship_count += after.relationship_count - before.relationship_count;
  const auto add_parts = [](Counts& counts, const Counts& old, const Counts& now) {
    for (std::uint32_t id = 0; id < now.size(); ++id) {
      add_at(counts, id, static_cast<std::int64_t>(now[id] - count_at(old, id)));
    }
  };
  add_parts(nodes_by_label, before.nodes_by_label, after.nodes_by_label);
  add_parts(relationships_by_type, before.relationships_by_type, after.relationships_by_type);
  for (std::size_t field = 0; field < text.size(); ++field) {
    text[field].units += after.text[field].units - before.text[field].units;
    text[field].words += after.text[field].words - before.text[field].words;
  }
  const Counts none;
  grow(relationships_at, after.relationships_at.size());
  for (std::size_t label = 0; label < after.relationships_at.size(); ++label) {
    const bool known = label < before.relationships_at.size();
    add_parts(relationships_at[label], known ? before.relationships_at[label] : none,
              after.relationships_at[label]);
  }
  if (after.indexes != before.indexes) indexes = after.indexes;
}

std::string node_count_key(std::optional<LabelId> label) {
  return label ? part_key(kNodes, label->value) : std::string(kNodes);
}

std::string relationship_count_key(std::optional<TypeId> type) {
  return type ? part_key(kRelationships, type->value) : std::string(kRelationships);
}

Result<GraphState> load_graph_state(const View& view, Counting counting) {
  GraphState state;
  TG_TRY(load_names(view, NameKind::kLabel, state.labels));
  TG_TRY(load_names(view, NameKind::kType, state.types));
  TG_TRY(load_names(view, NameKind::kPropertyKey, state.property_keys));
  TG_ASSIGN(state.indexes, load_index_definitions(view));
  const Result<std::uint64_t> next_node = load_number(view, Column::kMeta, kNextNode);
  const Result<std::uint64_t> next_relationship =
      load_number(view, Column::kMeta, kNextRelationship);
  state.next_node = next_node.value_or(0);
  state.next_relationship = next_relationship.value_or(0);
  if (counting == Counting::kUnknown) return state;
  TG_TRY(next_node);
  TG_TRY(next_relationship);
  TG_TRY(load_counts(view, kNodes, state.labels.size(), state.node_count, state.nodes_by_label));
  TG_TRY(load_counts(view, kRelationships, state.types.size(), state.relationship_count,
                     state.relationships_by_type));
  for (const Field field : kFields) {
    TG_ASSIGN(state.text[field_index(field)], load_text_totals(view, field));
  }
  TG_ASSIGN(state.relationships_at, load_relationships_at(view));
  return state;
}

Result<void> save_graph_state(const Database& database, const GraphState& before,
                              const GraphState& after, rocksdb::WriteBatch& batch) {
  Saver saver(database, batch);
  saver.names(NameKind::kLabel, before.labels, after.labels);
  saver.names(NameKind::kType, before.types, after.types);
  saver.names(NameKind::kPropertyKey, before.property_keys, after.property_keys);
  saver.number(Column::kMeta, kNextNode, before.next_node, after.next_node);
  saver.number(Column::kMeta, kNextRelationship, before.next_relationship, after.next_relationship);
  saver.number(Column::kStatistics, kNodes, before.node_count, after.node_count);
  saver.number(Column::kStatistics, kRelationships, before.relationship_count,
               after.relationship_count);
  saver.counts(kNodes, before.nodes_by_label, after.nodes_by_label);
  saver.counts(kRelationships, before.relationships_by_type, after.relationships_by_type);
  for (const Field field : kFields) {
    const TextTotals& old_text = before.text[field_index(field)];
    const TextTotals& new_text = after.text[field_index(field)];
    saver.number(Column::kStatistics, text_key(kTextUnits, field), old_text.units, new_text.units);
    saver.number(Column::kStatistics, text_key(kTextWords, field), old_text.words, new_text.words);
  }
  const Counts none;
  for (std::uint32_t label = 0; label < after.relationships_at.size(); ++label) {
    const bool known = label < before.relationships_at.size();
    saver.counts(part_key(kRelationshipsAt, label), known ? before.relationships_at[label] : none,
                 after.relationships_at[label]);
  }
  return saver.result();
}

}  // namespace talkgraph::store
