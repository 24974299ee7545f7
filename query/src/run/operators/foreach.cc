#include "run/evaluate.h"
#include "run/operators/update_operators.h"

namespace talkgraph::query {

Result<void> Foreach::apply(Execution& execution, Row row, std::vector<Row>& out) const {
  TG_ASSIGN(const Datum items, evaluate(*list, row, execution));
  if (!items.is_null() && !items.as_list()) {
    return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                std::string(kind_name(items.kind())) + " is not a list",
                                list->span));
  }
  Row inside = row;
  const std::size_t size = items.is_null() ? 0 : items.as_list()->size();
  for (std::size_t i = 0; i < size; ++i) {
    TG_TRY(execution.tick());
    inside[slot] = (*items.as_list())[i];
    HeldMemory memory(execution);
    TG_TRY(drain(*body, execution, inside, memory));
  }
  out.push_back(std::move(row));
  return {};
}

}  // namespace talkgraph::query
