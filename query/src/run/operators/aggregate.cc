#include "functions/function.h"
#include "run/evaluate.h"
#include "run/operators/count_groups.h"
#include "run/operators/key_set.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

// One aggregating function over the rows of one group.
class GroupFunction {
 public:
  explicit GroupFunction(const Expr& expr)
      : expr_(&expr), accumulator_(expr.function->accumulate()) {}

  Result<void> add(Row& row, Execution& execution, HeldMemory& memory) {
    arguments_.clear();
    for (const ExprPtr& operand : expr_->operands) {
      TG_ASSIGN(Datum argument, evaluate(*operand, row, execution));
      arguments_.push_back(std::move(argument));
    }
    // count(*) has no argument and counts nulls too.
    if (!arguments_.empty() && arguments_.front().is_null()) return {};
    if (expr_->distinct) {
      const std::span<const Datum> first(arguments_.data(), 1);
      if (!seen_.insert(first).inserted) return {};
    }
    if (expr_->distinct || expr_->function->keeps_values) TG_TRY(memory.charge(arguments_));
    return accumulator_->add(call(execution), arguments_);
  }

  Result<Datum> finish(Execution& execution) { return accumulator_->finish(call(execution)); }

 private:
  Call call(Execution& execution) const { return {execution, expr_->span, expr_->function->name}; }

  const Expr* expr_;
  std::unique_ptr<Accumulator> accumulator_;
  std::vector<Datum> arguments_;  // of the last row
  KeySet seen_;
};

struct Group {
  Row row;  // the first one
  std::vector<GroupFunction> functions;
};

class Grouping {
 public:
  Grouping(const Aggregate& plan, Execution& execution)
      : plan_(plan),
        execution_(execution),
        memory_(std::make_unique<HeldMemory>(execution)),
        nodes_(nodes_of_keys(plan)) {}

  Result<void> add(Row& row) {
    TG_ASSIGN(const std::size_t group, group_of(row));
    for (GroupFunction& function : groups_[group].functions) {
      TG_TRY(function.add(row, execution_, *memory_));
    }
    return {};
  }

  Result<CursorPtr> finish(const Row& argument) {
    if (groups_.empty() && plan_.keys.empty()) TG_TRY(start_group(argument, {}));
    std::vector<Row> rows;
    for (Group& group : groups_) {
      for (std::size_t i = 0; i < group.functions.size(); ++i) {
        TG_ASSIGN(group.row[plan_.aggregates[i]->slot], group.functions[i].finish(execution_));
      }
      rows.push_back(std::move(group.row));
    }
    return std::make_unique<BufferCursor>(std::move(rows), std::move(memory_));
  }

 private:
  // Keys that only read nodes are read once for each combination of these.
  Result<std::size_t> group_of(Row& row) {
    if (nodes_.empty()) return group_of_values(row);
    key_.clear();
    for (const Slot slot : nodes_) key_.push_back(row[slot]);
    const KeySet::Entry known = known_.insert(key_);
    if (!known.inserted) return group_of_nodes_[known.index];
    TG_TRY(memory_->charge(key_));
    TG_ASSIGN(const std::size_t group, group_of_values(row));
    group_of_nodes_.push_back(group);
    return group;
  }

  Result<std::size_t> group_of_values(Row& row) {
    key_.clear();
    for (const auto& [expr, slot] : plan_.keys) {
      TG_ASSIGN(Datum value, evaluate(*expr, row, execution_));
      key_.push_back(std::move(value));
    }
    const KeySet::Entry entry = keys_.insert(key_);
    if (entry.inserted) TG_TRY(start_group(row, key_));
    return entry.index;
  }

  Result<void> start_group(const Row& row, const std::vector<Datum>& key) {
    TG_TRY(memory_->charge(row));
    Group group{row, {}};
    for (std::size_t i = 0; i < key.size(); ++i) group.row[plan_.keys[i].second] = key[i];
    for (const Expr* aggregate : plan_.aggregates) group.functions.emplace_back(*aggregate);
    groups_.push_back(std::move(group));
    return {};
  }

  const Aggregate& plan_;
  Execution& execution_;
  std::unique_ptr<HeldMemory> memory_;
  std::vector<Slot> nodes_;  // that all keys are made of; empty if they are not
  KeySet known_;             // combinations of nodes
  std::vector<std::size_t> group_of_nodes_;
  std::vector<Datum> key_;  // of the last row
  KeySet keys_;
  std::vector<Group> groups_;
};

}  // namespace

Result<CursorPtr> Aggregate::make_cursor(Execution& execution, const Row& argument) const {
  if (counts_by_nodes(*this)) return count_by_nodes(*this, execution, argument);
  TG_ASSIGN(const CursorPtr cursor, input->open(execution, argument));
  Grouping grouping(*this, execution);
  Row row;
  while (true) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, cursor->next(row));
    if (!more) return grouping.finish(argument);
    TG_TRY(grouping.add(row));
  }
}

}  // namespace talkgraph::query
