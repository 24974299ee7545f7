#include <algorithm>
#include <numeric>

#include "run/evaluate.h"
#include "run/operators/operators.h"
#include "values/compare.h"

namespace talkgraph::query {

Result<CursorPtr> Sort::open(Execution& execution, const Row& argument) const {
  auto memory = std::make_unique<HeldMemory>(execution);
  TG_ASSIGN(std::vector<Row> rows, drain(*input, execution, argument, *memory));
  std::vector<std::vector<Datum>> values(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const auto& [expr, descending] : keys) {
      TG_ASSIGN(Datum value, evaluate(*expr, rows[i], execution));
      values[i].push_back(std::move(value));
    }
    TG_TRY(memory->charge(values[i]));
  }
  std::vector<std::size_t> positions(rows.size());
  std::iota(positions.begin(), positions.end(), std::size_t{0});
  std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto ordering = order(values[a][i], values[b][i]);
      if (ordering != 0) return keys[i].second ? ordering > 0 : ordering < 0;
    }
    return false;
  });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::size_t position : positions) sorted.push_back(std::move(rows[position]));
  return std::make_unique<BufferCursor>(std::move(sorted), std::move(memory));
}

}  // namespace talkgraph::query
