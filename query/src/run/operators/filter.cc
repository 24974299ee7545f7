// Filter and PatternCheck.
#include "run/operators/label_test.h"
#include "run/operators/match_operators.h"
#include "run/operators/matching.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

class FilterCursor final : public Cursor {
 public:
  FilterCursor(const Expr& condition, Execution& execution, CursorPtr input)
      : condition_(condition), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_ASSIGN(const bool chosen, holds(condition_, row, execution_));
      if (chosen) return true;
    }
  }

 private:
  const Expr& condition_;
  Execution& execution_;
  CursorPtr input_;
};

class PatternCheckCursor final : public Cursor {
 public:
  PatternCheckCursor(const PatternCheck& plan, Execution& execution, CursorPtr input)
      : plan_(plan),
        execution_(execution),
        input_(std::move(input)),
        labels_(plan.labels, execution) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_ASSIGN(const bool chosen, check(row));
      if (chosen) return true;
    }
  }

 private:
  Result<bool> check(Row& row) {
    const Datum& entity = row[plan_.slot];
    if (entity.is_null()) return false;
    if (!plan_.labels.empty() || plan_.label_expression) {
      TG_ASSIGN(const bool labelled, has_labels(entity));
      if (!labelled) return false;
    }
    if (!plan_.properties) return true;
    TG_ASSIGN(const DatumMap wanted, wanted_properties(*plan_.properties, row, execution_));
    const Span span = plan_.properties->span;
    const DatumList* list = entity.as_list();
    if (!list) return has_properties(entity, wanted, execution_, span);
    for (const Datum& item : *list) {
      TG_ASSIGN(const bool fits, has_properties(item, wanted, execution_, span));
      if (!fits) return false;
    }
    return true;
  }

  Result<bool> has_labels(const Datum& entity) {
    if (!entity.as_node()) return false;
    if (!plan_.label_expression) return labels_.fits(*entity.as_node());
    const GraphReader& graph = execution_.graph();
    TG_ASSIGN(const auto labels, graph.node_labels(*entity.as_node()));
    std::vector<std::string_view> names;
    for (const LabelId label : labels) names.push_back(graph.label_name(label));
    return fits(*plan_.label_expression, names);
  }

  const PatternCheck& plan_;
  Execution& execution_;
  CursorPtr input_;
  LabelTest labels_;
};

}  // namespace

Result<CursorPtr> Filter::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<FilterCursor>(*condition, execution, std::move(cursor));
}

Result<CursorPtr> PatternCheck::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<PatternCheckCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
