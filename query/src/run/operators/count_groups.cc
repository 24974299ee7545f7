#include "run/operators/count_groups.h"

#include <algorithm>

#include "functions/function.h"
#include "run/kept_parts.h"
#include "run/operators/count_expanded.h"
#include "run/operators/key_set.h"
#include "run/operators/node_combinations.h"

namespace talkgraph::query {

namespace {

constexpr std::size_t kAtOnce = 1 << 13;

// The variable that the key is, or is a property of; null if it is neither.
const Expr* node_of(const Expr& key) {
  const Expr& variable = key.kind == ExprKind::kProperty ? *key.operands.front() : key;
  return variable.kind == ExprKind::kVariable && variable.is_node ? &variable : nullptr;
}

bool counts_variable(const Expr& function) {
  if (function.function->name != "count" || function.distinct) return false;
  return function.star || function.operands.front()->kind == ExprKind::kVariable;
}

bool counts_row(const Expr& function, const Row& row) {
  return function.star || !row[function.operands.front()->slot].is_null();
}

// The groups, and what was counted of each.
class GroupCounts {
 public:
  GroupCounts(const Aggregate& plan, Execution& execution)
      : plan_(plan), execution_(execution), memory_(execution), columns_(plan.keys.size()) {}

  // Puts what the key is for each of the nodes into `out`. So many more nodes are expected.
  Result<void> read(const Expr& key, std::span<const NodeId> nodes, std::size_t expected,
                    std::span<Datum> out) {
    if (key.kind != ExprKind::kProperty) {
      std::copy(nodes.begin(), nodes.end(), out.begin());
      return {};
    }
    const auto id = execution_.graph().find_property_key(key.name);
    if (!id) {
      std::fill(out.begin(), out.end(), Datum());
      return {};
    }
    const auto read = execution_.properties(nodes, *id, out, expected);
    if (!read) return fail(execution_.graph_error(read.error(), key.span));
    return {};
  }

  // One column for each key, to be filled before add().
  std::vector<std::vector<Datum>>& columns(std::size_t size) {
    for (std::vector<Datum>& column : columns_) column.resize(size);
    return columns_;
  }

  // Counts what the columns hold: so many rows each, function by function, or as many
  // each time if the `step` from one to the next is 0.
  Result<void> add(const std::uint64_t* counts, std::size_t step) {
    const std::size_t width = plan_.aggregates.size();
    std::vector<Datum> several(columns_.size());
    const bool is_one = columns_.size() == 1;
    for (std::size_t at = 0; at < columns_.front().size(); ++at, counts += step) {
      if (!is_one) take_row(at, several);
      const std::span<const Datum> key = is_one ? std::span(&columns_[0][at], 1) : several;
      const KeySet::Entry entry = groups_.insert(key);
      if (entry.inserted) {
        totals_.resize(totals_.size() + width);
        for (const Datum& part : key) TG_TRY(memory_.charge(approximate_size_in_bytes(part)));
      }
      for (std::size_t i = 0; i < width; ++i) totals_[entry.index * width + i] += counts[i];
    }
    return {};
  }

  // The next group, in place of what else `row` holds.
  bool next_group(Row& row) {
    if (given_ == groups_.size()) return false;
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
  void take_row(std::size_t at, std::vector<Datum>& key) {
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = std::move(columns_[i][at]);
  }

  const Aggregate& plan_;
  Execution& execution_;
  HeldMemory memory_;
  std::vector<std::vector<Datum>> columns_;
  KeySet groups_;
  std::vector<std::uint64_t> totals_;  // of each group, as many as functions
  std::size_t given_ = 0;              // groups
};

// Counts rows by the nodes in them, of which each is then looked at once.
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
      if (counts_row(*plan_.aggregates[i], row)) counts_[first + i] += times;
    }
    return {};
  }

  Result<void> merge_into(GroupCounts& groups) {
    for (std::size_t first = 0; first < known_.size(); first += kAtOnce) {
      TG_TRY(execution_.tick());
      const std::size_t last = std::min(first + kAtOnce, known_.size());
      auto& columns = groups.columns(last - first);
      for (std::size_t i = 0; i < columns.size(); ++i) {
        TG_TRY(read(*plan_.keys[i].first, first, groups, columns[i]));
      }
      const std::size_t width = plan_.aggregates.size();
      TG_TRY(groups.add(counts_.data() + first * width, width));
    }
    return {};
  }

  // One of the rows; what is the same in all of them is in it. Empty if there was none.
  const Row& sample() const { return sample_; }

 private:
  static constexpr std::size_t kBytesPerNode = sizeof(Datum) + 3 * sizeof(std::size_t);

  // The key of each combination from `first` on; null stays where the node is null.
  Result<void> read(const Expr& key, std::size_t first, GroupCounts& groups,
                    std::vector<Datum>& column) {
    const std::vector<Slot>& slots = known_.slots();
    const auto position = static_cast<std::size_t>(
        std::find(slots.begin(), slots.end(), node_of(key)->slot) - slots.begin());
    std::vector<NodeId> nodes;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < column.size(); ++i) {
      const NodeId* node = known_.value(first + i, position).as_node();
      column[i] = Datum();
      if (!node) continue;
      nodes.push_back(*node);
      places.push_back(i);
    }
    std::vector<Datum> values(nodes.size());
    const std::size_t expected = known_.size() - first - column.size();
    TG_TRY(groups.read(key, nodes, expected, values));
    for (std::size_t i = 0; i < places.size(); ++i) column[places[i]] = std::move(values[i]);
    return {};
  }

  const Aggregate& plan_;
  Execution& execution_;
  HeldMemory memory_;
  NodeCombinations known_;
  std::vector<std::uint64_t> counts_;  // of each combination, as many as functions
  Row sample_;
};

class GroupsCursor final : public Cursor {
 public:
  GroupsCursor(std::unique_ptr<GroupCounts> groups, Row sample)
      : groups_(std::move(groups)), sample_(std::move(sample)) {}

  Result<bool> next(Row& row) override {
    if (!sample_.empty()) row = std::exchange(sample_, Row());
    return groups_->next_group(row);
  }

 private:
  std::unique_ptr<GroupCounts> groups_;
  Row sample_;
};

// Null if the rows are not just the nodes that a scan finds. Who measures wants to see
// the rows.
const NodeScan* counted_scan(const Aggregate& plan, const Execution& execution) {
  const auto* scan = dynamic_cast<const NodeScan*>(plan.input.get());
  if (!scan || !dynamic_cast<const Argument*>(scan->input.get()) || execution.profile()) {
    return nullptr;
  }
  return nodes_of_keys(plan) == std::vector<Slot>{scan->slot} ? scan : nullptr;
}

// A scan finds no node twice.
Result<CursorPtr> count_scanned(const Aggregate& plan, const NodeScan& scan, Execution& execution,
                                const Row& argument) {
  TG_ASSIGN(const std::shared_ptr<const NodeList> list, scan.find(execution));
  const std::span<const NodeId> nodes(list->nodes);
  Row sample = argument;
  sample[scan.slot] = NodeId();
  std::vector<std::uint64_t> counts;
  for (const Expr* function : plan.aggregates) {
    counts.push_back(counts_row(*function, sample) ? 1 : 0);
  }
  auto groups = std::make_unique<GroupCounts>(plan, execution);
  for (std::size_t first = 0; first < nodes.size(); first += kAtOnce) {
    TG_TRY(execution.tick());
    const auto some = nodes.subspan(first, std::min(kAtOnce, nodes.size() - first));
    auto& columns = groups->columns(some.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::size_t expected = nodes.size() - first - some.size();
      TG_TRY(groups->read(*plan.keys[i].first, some, expected, columns[i]));
    }
    TG_TRY(groups->add(counts.data(), 0));
  }
  return std::make_unique<GroupsCursor>(std::move(groups), std::move(sample));
}

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
  if (const NodeScan* scan = counted_scan(plan, execution)) {
    return count_scanned(plan, *scan, execution, argument);
  }
  NodeCounts counts(plan, execution);
  if (const Expand* expand = counted_expansion(plan, execution)) {
    TG_TRY(count_expanded(*expand, execution, argument, [&](const Row& row, std::uint64_t found) {
      return counts.add(row, found);
    }));
  } else {
    TG_ASSIGN(const CursorPtr cursor, plan.input->open(execution, argument));
    Row row;
    while (true) {
      TG_TRY(execution.tick());
      TG_ASSIGN(const bool more, cursor->next(row));
      if (!more) break;
      TG_TRY(counts.add(row, 1));
    }
  }
  auto groups = std::make_unique<GroupCounts>(plan, execution);
  TG_TRY(counts.merge_into(*groups));
  return std::make_unique<GroupsCursor>(std::move(groups), counts.sample());
}

}  // namespace talkgraph::query
