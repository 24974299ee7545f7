#include <algorithm>

#include "run/operators/key_set.h"
#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

class SelectPathsCursor final : public Cursor {
 public:
  SelectPathsCursor(const SelectPaths& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (at_ == chosen_.size()) {
      TG_ASSIGN(const bool more, input_->next(input_row_));
      if (!more) return false;
      TG_TRY(choose());
    }
    row = std::move(chosen_[at_++]);
    return true;
  }

 private:
  struct Found {
    std::size_t length = 0;
    std::size_t ends = 0;  // number of the pair of ends, in the order of discovery
    Row row;
  };

  Result<void> choose() {
    memory_ = std::make_unique<HeldMemory>(execution_);
    chosen_.clear();
    at_ = 0;
    TG_ASSIGN(std::vector<Row> rows, drain(*plan_.inner, execution_, input_row_, *memory_));
    KeySet pairs;
    std::vector<Found> found;
    for (Row& row : rows) {
      const std::size_t pair =
          pairs.insert({row[plan_.nodes.front()], row[plan_.nodes.back()]}).index;
      found.push_back({length_of(row), pair, std::move(row)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
      return std::pair(a.ends, a.length) < std::pair(b.ends, b.length);
    });
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const bool new_pair = i == 0 || found[i].ends != found[i - 1].ends;
      const bool new_length = new_pair || found[i].length != found[i - 1].length;
      rank = new_pair ? 1 : rank + (new_length || !plan_.whole_groups ? 1 : 0);
      if (rank <= plan_.count) chosen_.push_back(std::move(found[i].row));
    }
    return {};
  }

  std::size_t length_of(const Row& row) const {
    std::size_t length = 0;
    for (const Slot slot : plan_.relationships) {
      const DatumList* list = row[slot].as_list();
      length += list ? list->size() : 1;
    }
    return length;
  }

  const SelectPaths& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row input_row_;
  std::unique_ptr<HeldMemory> memory_;
  std::vector<Row> chosen_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> SelectPaths::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<SelectPathsCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
