#include "query/procedures.h"
#include "run/evaluate.h"
#include "run/operators/row_operators.h"

namespace talkgraph::query {

namespace {

bool fits(const Datum& datum, ProcedureType type) {
  switch (type) {
    case ProcedureType::kAny:
      return true;
    case ProcedureType::kBoolean:
      return datum.as_bool() != nullptr;
    case ProcedureType::kInteger:
      return datum.as_int() != nullptr;
    case ProcedureType::kFloat:
    case ProcedureType::kNumber:
      return datum.is_number();
    case ProcedureType::kString:
      return datum.as_string() != nullptr;
  }
  return false;
}

class CallProcedureCursor final : public Cursor {
 public:
  CallProcedureCursor(const CallProcedure& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    // A procedure without outputs is called for what it does: the row stays.
    const Procedure& procedure = *plan_.call->target;
    while (at_ == results_.size()) {
      TG_ASSIGN(const bool more, input_->next(input_row_));
      if (!more) return false;
      TG_TRY(execution_.tick());
      TG_ASSIGN(const std::vector<Datum> values, arguments());
      TG_ASSIGN(results_, procedure.call(execution_.graph(), values));
      at_ = 0;
      if (procedure.outputs.empty()) {
        results_.clear();
        row = input_row_;
        return !plan_.call->standalone;
      }
    }
    TG_TRY(execution_.tick());
    row = input_row_;
    for (const YieldItem& item : plan_.call->yields) row[item.slot] = results_[at_][item.column];
    ++at_;
    return true;
  }

 private:
  // Without parentheses they are the parameters of the inputs' names.
  Result<std::vector<Datum>> arguments() {
    const CallClause& call = *plan_.call;
    std::vector<Datum> values;
    for (std::size_t i = 0; i < call.target->inputs.size(); ++i) {
      const ProcedureField& input = call.target->inputs[i];
      auto value = call.explicit_arguments ? evaluate(*call.arguments[i], input_row_, execution_)
                                           : execution_.parameter(input.name, call.span);
      if (!value) return fail(value.error());
      if (!value->is_null() && !fits(*value, input.type)) {
        return fail(execution_.error(
            ErrorType::kTypeError, Detail::kInvalidArgumentType,
            "the argument " + input.name + " cannot be " + std::string(kind_name(value->kind())),
            call.span));
      }
      if (input.type == ProcedureType::kFloat && value->as_int()) value = value->to_double();
      values.push_back(std::move(*value));
    }
    return values;
  }

  const CallProcedure& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row input_row_;
  std::vector<std::vector<Datum>> results_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> CallProcedure::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<CallProcedureCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
