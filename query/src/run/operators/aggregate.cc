#include "functions/function.h"
#include "run/evaluate.h"
#include "run/operators/key_set.h"
#include "run/operators/operators.h"

namespace talkgraph::query {

namespace {

// One aggregating function over the rows of one group.
class GroupFunction {
 public:
  explicit GroupFunction(const Expr& expr)
      : expr_(&expr), accumulator_(expr.function->accumulate()) {}

  Result<void> add(Row& row, Execution& execution, HeldMemory& memory) {
    std::vector<Datum> arguments;
    for (const ExprPtr& operand : expr_->operands) {
      TG_ASSIGN(Datum argument, evaluate(*operand, row, execution));
      arguments.push_back(std::move(argument));
    }
    // count(*) has no argument and counts nulls too.
    if (!arguments.empty() && arguments.front().is_null()) return {};
    if (expr_->distinct) {
      const KeySet::Entry entry = seen_.insert({arguments.front()});
      if (!entry.inserted) return {};
    }
    if (expr_->distinct || expr_->function->keeps_values) TG_TRY(memory.charge(arguments));
    return accumulator_->add(call(execution), arguments);
  }

  Result<Datum> finish(Execution& execution) { return accumulator_->finish(call(execution)); }

 private:
  Call call(Execution& execution) const { return {execution, expr_->span, expr_->function->name}; }

  const Expr* expr_;
  std::unique_ptr<Accumulator> accumulator_;
  KeySet seen_;
};

struct Group {
  Row row;  // the first one
  std::vector<GroupFunction> functions;
};

class Grouping {
 public:
  Grouping(const Aggregate& plan, Execution& execution)
      : plan_(plan), execution_(execution), memory_(std::make_unique<HeldMemory>(execution)) {}

  Result<void> add(Row& row) {
    std::vector<Datum> key;
    for (const auto& [expr, slot] : plan_.keys) {
      TG_ASSIGN(Datum value, evaluate(*expr, row, execution_));
      key.push_back(std::move(value));
    }
    const KeySet::Entry entry = keys_.insert(std::move(key));
    if (entry.inserted) TG_TRY(start_group(row, entry.index));
    for (GroupFunction& function : groups_[entry.index].functions) {
      TG_TRY(function.add(row, execution_, *memory_));
    }
    return {};
  }

  Result<CursorPtr> finish(const Row& argument) {
    if (groups_.empty() && plan_.keys.empty()) {
      keys_.insert({});
      TG_TRY(start_group(argument, 0));
    }
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
  Result<void> start_group(const Row& row, std::size_t index) {
    TG_TRY(memory_->charge(row));
    Group group{row, {}};
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
      group.row[plan_.keys[i].second] = keys_.key(index)[i];
    }
    for (const Expr* aggregate : plan_.aggregates) group.functions.emplace_back(*aggregate);
    groups_.push_back(std::move(group));
    return {};
  }

  const Aggregate& plan_;
  Execution& execution_;
  std::unique_ptr<HeldMemory> memory_;
  KeySet keys_;
  std::vector<Group> groups_;
};

}  // namespace

Result<CursorPtr> Aggregate::make_cursor(Execution& execution, const Row& argument) const {
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
