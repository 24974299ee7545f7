// Update, and the operators that are a loop over one function.
#include <algorithm>

#include "run/operators/update_operators.h"
#include "run/operators/writing.h"

namespace talkgraph::query {

namespace {

class StreamingUpdateCursor final : public Cursor {
 public:
  StreamingUpdateCursor(const Update& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (at_ == made_.size()) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, input_->next(taken_));
      if (!more) return false;
      made_.clear();
      at_ = 0;
      TG_TRY(plan_.apply(execution_, taken_, made_));
    }
    row = std::move(made_[at_++]);
    return true;
  }

 private:
  const Update& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row taken_;
  std::vector<Row> made_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> Update::make_cursor(Execution& execution, const Row& argument) const {
  if (streams) {
    TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
    return std::make_unique<StreamingUpdateCursor>(*this, execution, std::move(cursor));
  }
  auto memory = std::make_unique<HeldMemory>(execution);
  TG_ASSIGN(std::vector<Row> rows, drain(*input, execution, argument, *memory));
  std::vector<Row> out;
  for (Row& row : rows) {
    TG_TRY(execution.tick());
    TG_TRY(apply(execution, std::move(row), out));
  }
  return std::make_unique<BufferCursor>(std::move(out), std::move(memory));
}

Result<void> Create::apply(Execution& execution, Row row, std::vector<Row>& out) const {
  for (const PatternPart& part : clause->parts) TG_TRY(create_pattern(part, row, execution));
  out.push_back(std::move(row));
  return {};
}

Result<void> SetProperties::apply(Execution& execution, Row row, std::vector<Row>& out) const {
  TG_TRY(apply_set(*items, row, execution));
  out.push_back(std::move(row));
  return {};
}

namespace {

Result<void> remove_labels(const Datum& target, const RemoveItem& item, Row& row,
                           Execution& execution) {
  TG_ASSIGN(const auto names, label_names(item.labels, item.computed_labels, row, execution));
  GraphWriter& writer = execution.writer();
  auto labels = writer.node_labels(*target.as_node());
  if (!labels) return fail(execution.graph_error(labels.error(), item.span));
  for (const std::string& name : names) {
    const auto label = writer.find_label(name);
    if (label) execution.changes().labels_removed += std::erase(*labels, *label);
  }
  return writer.set_node_labels(*target.as_node(), *labels);
}

Result<void> remove(const RemoveItem& item, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum target, evaluate(*item.target, row, execution));
  if (target.is_null()) return {};
  if (!target.as_node() && (!item.property || !target.as_relationship())) {
    return fail(execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                                "REMOVE cannot change " + std::string(kind_name(target.kind())),
                                item.span));
  }
  if (!item.property) return remove_labels(target, item, row, execution);
  TG_ASSIGN(const std::string key, property_key(item.key, item.computed_key.get(), row, execution));
  TG_ASSIGN(DatumMap properties, properties_of(target, execution, item.span));
  if (properties.erase(key) == 0) return {};
  ++execution.changes().properties_set;
  return store_properties(target, properties, execution, item.span);
}

}  // namespace

Result<void> Remove::apply(Execution& execution, Row row, std::vector<Row>& out) const {
  for (const RemoveItem& item : clause->items) TG_TRY(remove(item, row, execution));
  out.push_back(std::move(row));
  return {};
}

}  // namespace talkgraph::query
