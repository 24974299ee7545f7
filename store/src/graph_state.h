// What of a graph is kept in memory: the dictionaries, the counts and the next
// free ids. A state never changes once it is published; a transaction copies it.
#pragma once

#include <rocksdb/write_batch.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/ids.h"
#include "index/definitions.h"
#include "keys.h"
#include "names.h"
#include "search/posting.h"

namespace talkgraph::store {

class Database;
class View;

// What the text index holds of one field.
struct TextTotals {
  std::uint64_t units = 0;
  std::uint64_t words = 0;
};

struct GraphState {
  Names labels;
  Names types;
  Names property_keys;
  std::uint64_t next_node = 0;
  std::uint64_t next_relationship = 0;
  std::uint64_t node_count = 0;
  std::uint64_t relationship_count = 0;
  // By id; shorter than the dictionary where ids were never used.
  std::vector<std::uint64_t> nodes_by_label;
  std::vector<std::uint64_t> relationships_by_type;
  std::array<TextTotals, kFieldCount> text;  // by field_index
  // Of relationships at nodes with a label: by label, then by 2 * type for those
  // that leave, and one more for those that reach it.
  std::vector<std::vector<std::uint64_t>> relationships_at;
  IndexDefinitions indexes;

  std::uint64_t nodes_with(LabelId label) const;
  std::uint64_t relationships_of(TypeId type) const;
  void add_to_label(LabelId label, std::int64_t change);
  void add_to_type(TypeId type, std::int64_t change);
  std::uint64_t relationships_at_label(LabelId label, TypeId type, bool outgoing) const;
  void add_at_label(LabelId label, TypeId type, bool outgoing, std::int64_t change);
  // All but names and next ids.
  void copy_counts(const GraphState& other);
  // What changed between the two states on top of what is here.
  void add_counts(const GraphState& before, const GraphState& after);
};

// The keys of `statistics`: how many there are of all, or of one.
std::string node_count_key(std::optional<LabelId> label);
std::string relationship_count_key(std::optional<TypeId> type);
// Of relationships at nodes with the label.
std::string relationships_at_prefix(LabelId label);

// Can the counts be relied on? If not, they are zero, as are next ids that cannot be
// read, and no node may be made.
enum class Counting { kKnown, kUnknown };

// As the last commit left it. O(names). kCorrupt unless ids are dense.
Result<GraphState> load_graph_state(const View& view, Counting counting = Counting::kKnown);

// Puts what differs between the two states.
Result<void> save_graph_state(const Database& database, const GraphState& before,
                              const GraphState& after, rocksdb::WriteBatch& batch);

}  // namespace talkgraph::store
