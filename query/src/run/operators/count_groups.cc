#include "run/operators/count_groups.h"

#include <algorithm>

#include "functions/function.h"
#include "run/operators/key_set.h"

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
      : plan_(plan),
        execution_(execution),
        memory_(std::make_unique<HeldMemory>(execution)),
        nodes_(nodes_of_keys(plan)) {}

  Result<void> add(const Row& row) {
    const KeySet::Entry entry = combination_of(row);
    const std::size_t first = entry.index * plan_.aggregates.size();
    if (entry.inserted) {
      if (sample_.empty()) sample_ = row;
      counts_.resize(first + plan_.aggregates.size());
      TG_TRY(memory_->charge(nodes_.size() * kBytesPerNode));
    }
    for (std::size_t i = 0; i < plan_.aggregates.size(); ++i) {
      const Expr& function = *plan_.aggregates[i];
      if (function.star || !row[function.operands.front()->slot].is_null()) ++counts_[first + i];
    }
    return {};
  }

  Result<CursorPtr> finish() {
    constexpr std::size_t kAtOnce = 1 << 18;
    for (std::size_t first = 0; first < known_.size(); first += kAtOnce) {
      TG_TRY(execution_.tick());
      TG_TRY(merge(first, std::min(first + kAtOnce, known_.size())));
    }
    std::vector<Row> rows;
    rows.reserve(groups_.size());
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      Row row = sample_;
      for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        row[plan_.keys[i].second] = groups_.key(group)[i];
      }
      for (std::size_t i = 0; i < plan_.aggregates.size(); ++i) {
        const std::uint64_t count = totals_[group * plan_.aggregates.size() + i];
        row[plan_.aggregates[i]->slot] = Datum(static_cast<std::int64_t>(count));
      }
      rows.push_back(std::move(row));
    }
    return std::make_unique<BufferCursor>(std::move(rows), std::move(memory_));
  }

 private:
  static constexpr std::size_t kBytesPerNode = sizeof(Datum) + 3 * sizeof(std::size_t);

  // A single node is found by its id, unless that is large for how many there are.
  KeySet::Entry combination_of(const Row& row) {
    constexpr std::size_t kSpare = 1 << 16;
    const NodeId* node = nodes_.size() == 1 ? row[nodes_.front()].as_node() : nullptr;
    const bool near = node && node->value < 16 * known_.size() + kSpare;
    if (near && node->value < by_id_.size() && by_id_[node->value] > 0) {
      return {by_id_[node->value] - 1, false};
    }
    key_.clear();
    for (const Slot slot : nodes_) key_.push_back(row[slot]);
    const KeySet::Entry entry = known_.insert(key_);
    if (near) {
      if (node->value >= by_id_.size()) by_id_.resize(node->value + node->value / 2 + 1);
      by_id_[node->value] = entry.index + 1;
    }
    return entry;
  }

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
        TG_TRY(memory_->charge(sample_));
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
    const std::size_t position =
        static_cast<std::size_t>(std::find(nodes_.begin(), nodes_.end(), slot) - nodes_.begin());
    std::vector<Datum> column;
    for (std::size_t at = first; at < last; ++at) column.push_back(known_.key(at)[position]);
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
    std::sort(nodes.begin(), nodes.end());
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
  std::unique_ptr<HeldMemory> memory_;
  std::vector<Slot> nodes_;
  std::vector<std::size_t> by_id_;     // of a single node: its combination's index and 1, or 0
  KeySet known_;                       // combinations of nodes
  std::vector<std::uint64_t> counts_;  // of each combination, as many as functions
  KeySet groups_;
  std::vector<std::uint64_t> totals_;  // of each group
  std::vector<Datum> key_;             // the last one
  Row sample_;                         // what is the same in all rows is in it
};

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
  TG_ASSIGN(const CursorPtr cursor, plan.input->open(execution, argument));
  NodeCounts counts(plan, execution);
  Row row;
  while (true) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, cursor->next(row));
    if (!more) return counts.finish();
    TG_TRY(counts.add(row));
  }
}

}  // namespace talkgraph::query
