#include "run/operators/count_groups.h"

#include <algorithm>

#include "functions/function.h"
#include "run/operators/count_expanded.h"
#include "run/operators/key_set.h"
#include "run/operators/node_combinations.h"

namespace talkgraph::query {

namespace {

// The variable that the key is, or is a property of; null if it is neither.
const Expr* node_of(const Expr& key) {
  const Expr& variable = key.kind == ExprKind::kProperty ? *key.operands.front() : key;
  return variable.kind == ExprKind::kVariable && variable.is_node ? &variable : nullptr;
}

bool counts_variable(const Expr& function) {
  if (function.function->name != "count" || function.distinct) return false;
  return function.star || function.operands.front()->kind == ExprKind::kVariable;
}

class NodeCounts {
 public:
  NodeCounts(const Aggregate& plan, Execution& execution)
      : plan_(plan), execution_(execution), memory_(execution), known_(nodes_of_keys(plan)) {}

  // So many rows that are alike in what is grouped by, and in what of the counted is null.
  Result<void> add(const Row& row, std::uint64_t times) {
    const KeySet::Entry entry = known_.insert(row);
    const std::size_t first = entry.index * plan_.aggregates.size();
    if (entry.inserted) {
      if (sample_.empty()) sample_ = row;
      counts_.resize(first + plan_.aggregates.size());
      TG_TRY(memory_.charge(known_.slots().size() * kBytesPerNode));
    }
    for (std::size_t i = 0; i < plan_.aggregates.size(); ++i) {
      const Expr& function = *plan_.aggregates[i];
      const bool counts = function.star || !row[function.operands.front()->slot].is_null();
      if (counts) counts_[first + i] += times;
    }
    return {};
  }

  Result<void> merge() {
    constexpr std::size_t kAtOnce = 1 << 18;
    for (std::size_t first = 0; first < known_.size(); first += kAtOnce) {
      TG_TRY(execution_.tick());
      TG_TRY(merge(first, std::min(first + kAtOnce, known_.size())));
    }
    return {};
  }

  // Of what was merged.
  bool next_group(Row& row) {
    if (given_ == groups_.size()) return false;
    if (given_ == 0) row = sample_;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
      row[plan_.keys[i].second] = groups_.key(given_)[i];
    }
    for (std::size_t i = 0; i < plan_.aggregates.size(); ++i) {
      const std::uint64_t count = totals_[given_ * plan_.aggregates.size() + i];
      row[plan_.aggregates[i]->slot] = Datum(static_cast<std::int64_t>(count));
    }
    ++given_;
    return true;
  }

 private:
  static constexpr std::size_t kBytesPerNode = sizeof(Datum) + 3 * sizeof(std::size_t);

  // Adds the counts of the combinations [first, last) to their groups.
  Result<void> merge(std::size_t first, std::size_t last) {
    std::vector<std::vector<Datum>> columns;
    for (const auto& [expr, slot] : plan_.keys) {
      TG_ASSIGN(std::vector<Datum> column, read(*expr, first, last));
      columns.push_back(std::move(column));
    }
    const std::size_t width = plan_.aggregates.size();
    for (std::size_t at = first; at < last; ++at) {
      key_.clear();
      for (std::vector<Datum>& column : columns) key_.push_back(std::move(column[at - first]));
      const KeySet::Entry entry = groups_.insert(key_);
      if (entry.inserted) {
        totals_.resize(totals_.size() + width);
        TG_TRY(memory_.charge(key_));
      }
      for (std::size_t i = 0; i < width; ++i) {
        totals_[entry.index * width + i] += counts_[at * width + i];
      }
    }
    return {};
  }

  // The key of each of the combinations.
  Result<std::vector<Datum>> read(const Expr& key, std::size_t first, std::size_t last) {
    const Slot slot = node_of(key)->slot;
    const std::vector<Slot>& slots = known_.slots();
    const auto position =
        static_cast<std::size_t>(std::find(slots.begin(), slots.end(), slot) - slots.begin());
    std::vector<Datum> column;
    column.reserve(last - first);
    for (std::size_t at = first; at < last; ++at) column.push_back(known_.value(at, position));
    if (key.kind == ExprKind::kProperty) TG_TRY(read_property(key, column));
    return column;
  }

  // Puts properties in the place of nodes; nulls stay. Read in the order of ids, which
  // graphs do best.
  Result<void> read_property(const Expr& key, std::vector<Datum>& column) {
    const GraphReader& graph = execution_.graph();
    std::vector<std::pair<NodeId, std::size_t>> nodes;
    for (std::size_t i = 0; i < column.size(); ++i) {
      if (column[i].as_node()) nodes.emplace_back(*column[i].as_node(), i);
    }
    if (!std::is_sorted(nodes.begin(), nodes.end())) std::sort(nodes.begin(), nodes.end());
    std::vector<NodeId> ids;
    ids.reserve(nodes.size());
    for (const auto& [node, at] : nodes) ids.push_back(node);
    std::vector<Value> values(ids.size());
    const auto id = graph.find_property_key(key.name);
    if (id) {
      const auto read = graph.node_property(ids, *id, values);
      if (!read) return fail(execution_.graph_error(read.error(), key.span));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) column[nodes[i].second] = Datum(values[i]);
    return {};
  }

  const Aggregate& plan_;
  Execution& execution_;
  HeldMemory memory_;
  NodeCombinations known_;
  std::vector<std::uint64_t> counts_;  // of each combination, as many as functions
  KeySet groups_;
  std::vector<std::uint64_t> totals_;  // of each group
  std::vector<Datum> key_;             // the last one
  Row sample_;                         // what is the same in all rows is in it
  std::size_t given_ = 0;              // groups
};

class GroupsCursor final : public Cursor {
 public:
  explicit GroupsCursor(std::unique_ptr<NodeCounts> counts) : counts_(std::move(counts)) {}
  Result<bool> next(Row& row) override { return counts_->next_group(row); }

 private:
  std::unique_ptr<NodeCounts> counts_;
};

// Null if the rows are not all that an expansion finds, and only counted: then how many
// it finds is enough. Who measures wants to see the rows.
const Expand* counted_expansion(const Aggregate& plan, const Execution& execution) {
  const auto* expand = dynamic_cast<const Expand*>(plan.input.get());
  if (!expand || expand->to_bound || execution.profile()) return nullptr;
  const std::vector<Slot> nodes = nodes_of_keys(plan);
  const bool groups = std::find(nodes.begin(), nodes.end(), expand->to) != nodes.end();
  return groups ? nullptr : expand;
}

}  // namespace

std::vector<Slot> nodes_of_keys(const Aggregate& plan) {
  std::vector<Slot> nodes;
  for (const auto& [expr, slot] : plan.keys) {
    const Expr* node = node_of(*expr);
    if (!node) return {};
    if (std::find(nodes.begin(), nodes.end(), node->slot) == nodes.end()) {
      nodes.push_back(node->slot);
    }
  }
  return nodes;
}

bool counts_by_nodes(const Aggregate& plan) {
  return !nodes_of_keys(plan).empty() &&
         std::all_of(plan.aggregates.begin(), plan.aggregates.end(),
                     [](const Expr* function) { return counts_variable(*function); });
}

Result<CursorPtr> count_by_nodes(const Aggregate& plan, Execution& execution, const Row& argument) {
  auto counts = std::make_unique<NodeCounts>(plan, execution);
  if (const Expand* expand = counted_expansion(plan, execution)) {
    TG_TRY(count_expanded(*expand, execution, argument, [&](const Row& row, std::uint64_t found) {
      return counts->add(row, found);
    }));
  } else {
    TG_ASSIGN(const CursorPtr cursor, plan.input->open(execution, argument));
    Row row;
    while (true) {
      TG_TRY(execution.tick());
      TG_ASSIGN(const bool more, cursor->next(row));
      if (!more) break;
      TG_TRY(counts->add(row, 1));
    }
  }
  TG_TRY(counts->merge());
  return std::make_unique<GroupsCursor>(std::move(counts));
}

}  // namespace talkgraph::query
