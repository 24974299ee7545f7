#include <algorithm>
#include <limits>

#include "run/evaluate.h"
#include "run/operators/row_operators.h"
#include "values/compare.h"

namespace talkgraph::query {

namespace {

class Sorter {
 public:
  Sorter(const Sort& plan, std::uint64_t limit, Execution& execution)
      : plan_(plan),
        limit_(limit),
        execution_(execution),
        memory_(std::make_unique<HeldMemory>(execution)) {}

  Result<void> add(Row& row) {
    next_.values.clear();
    for (const auto& [expr, descending] : plan_.keys) {
      TG_ASSIGN(Datum value, evaluate(*expr, row, execution_));
      next_.values.push_back(std::move(value));
    }
    next_.number = added_++;
    if (limited_ && !is_before(next_, entries_[limit_ - 1])) return {};
    next_.row = row;
    TG_TRY(charge(next_));
    entries_.push_back(std::move(next_));
    constexpr std::size_t kSpare = 1024;
    if (entries_.size() < kSpare || entries_.size() / 2 < limit_) return {};
    return keep_first();
  }

  CursorPtr finish() {
    sort();
    std::vector<Row> rows;
    rows.reserve(entries_.size());
    for (Entry& entry : entries_) rows.push_back(std::move(entry.row));
    return std::make_unique<BufferCursor>(std::move(rows), std::move(memory_));
  }

 private:
  struct Entry {
    std::vector<Datum> values;
    std::uint64_t number = 0;
    Row row;
  };

  Result<void> charge(const Entry& entry) {
    TG_TRY(memory_->charge(entry.values));
    return memory_->charge(entry.row);
  }

  bool is_before(const Entry& a, const Entry& b) const {
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
      const auto ordering = order(a.values[i], b.values[i]);
      if (ordering != 0) return plan_.keys[i].second ? ordering > 0 : ordering < 0;
    }
    return a.number < b.number;
  }

  void sort() {
    std::sort(entries_.begin(), entries_.end(),
              [&](const Entry& a, const Entry& b) { return is_before(a, b); });
  }

  Result<void> keep_first() {
    sort();
    entries_.resize(std::min<std::size_t>(entries_.size(), limit_));
    limited_ = limit_ > 0;
    memory_.reset();
    memory_ = std::make_unique<HeldMemory>(execution_);
    for (const Entry& entry : entries_) TG_TRY(charge(entry));
    return {};
  }

  const Sort& plan_;
  std::uint64_t limit_;
  Execution& execution_;
  std::unique_ptr<HeldMemory> memory_;
  std::vector<Entry> entries_;
  Entry next_;  // has room from those that were not kept
  std::uint64_t added_ = 0;
  bool limited_ = false;  // the first entries are the least so far, in order
};

}  // namespace

Result<CursorPtr> Sort::make_cursor(Execution& execution, const Row& argument) const {
  std::uint64_t wanted = std::numeric_limits<std::uint64_t>::max();
  if (limit) {
    TG_ASSIGN(wanted, number_of_rows(*limit, argument, execution));
    if (skip) {
      TG_ASSIGN(const std::uint64_t skipped, number_of_rows(*skip, argument, execution));
      wanted += skipped;  // both fit 63 bits
    }
  }
  Sorter sorter(*this, wanted, execution);
  TG_ASSIGN(const CursorPtr cursor, input->open(execution, argument));
  Row row;
  while (true) {
    TG_TRY(execution.tick());
    TG_ASSIGN(const bool more, cursor->next(row));
    if (!more) return sorter.finish();
    TG_TRY(sorter.add(row));
  }
}

}  // namespace talkgraph::query
