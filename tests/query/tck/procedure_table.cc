#include "procedure_table.h"

#include "expected_value.h"

namespace talkgraph::tck {

namespace {

using query::Datum;
using query::ProcedureField;
using query::ProcedureType;

Result<ProcedureType> read_type(const std::string& text) {
  if (text == "INTEGER?") return ProcedureType::kInteger;
  if (text == "FLOAT?") return ProcedureType::kFloat;
  if (text == "NUMBER?") return ProcedureType::kNumber;
  if (text == "STRING?") return ProcedureType::kString;
  if (text == "BOOLEAN?") return ProcedureType::kBoolean;
  if (text == "ANY?") return ProcedureType::kAny;
  return fail(ErrorCode::kMalformed, "unknown type of a procedure: " + text);
}

// "name :: TYPE?, name :: TYPE?"
Result<std::vector<ProcedureField>> read_fields(std::string text) {
  std::vector<ProcedureField> fields;
  std::erase(text, ' ');
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string field = text.substr(0, comma);
    text = comma == std::string::npos ? "" : text.substr(comma + 1);
    const std::size_t colons = field.find("::");
    TG_ASSIGN(const ProcedureType type, read_type(field.substr(colons + 2)));
    fields.push_back({field.substr(0, colons), type});
  }
  return fields;
}

struct Lookup {
  std::size_t inputs = 0;
  std::vector<std::vector<std::string>> rows;  // canonical texts
  std::vector<std::vector<Datum>> values;

  Result<std::vector<std::vector<Datum>>> find(const GraphReader& graph,
                                               const std::vector<Datum>& arguments) const {
    std::vector<std::string> wanted;
    for (const Datum& argument : arguments) {
      TG_ASSIGN(std::string text, canonical(argument, graph, {}));
      wanted.push_back(std::move(text));
    }
    std::vector<std::vector<Datum>> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!std::equal(wanted.begin(), wanted.end(), rows[i].begin())) continue;
      found.emplace_back(values[i].begin() + static_cast<std::ptrdiff_t>(inputs), values[i].end());
    }
    return found;
  }
};

}  // namespace

Result<void> add_procedure(query::Procedures& procedures, const std::string& signature,
                           const std::vector<TableRow>& table) {
  const std::size_t open = signature.find('(');
  const std::size_t close = signature.find(')', open);
  const std::size_t outputs_open = signature.find('(', close);
  const std::size_t outputs_close = signature.find(')', outputs_open);
  query::Procedure procedure;
  TG_ASSIGN(procedure.inputs, read_fields(signature.substr(open + 1, close - open - 1)));
  TG_ASSIGN(procedure.outputs,
            read_fields(signature.substr(outputs_open + 1, outputs_close - outputs_open - 1)));
  Lookup lookup;
  lookup.inputs = procedure.inputs.size();
  for (std::size_t i = 1; i < table.size(); ++i) {
    std::vector<std::string> texts;
    std::vector<Datum> values;
    for (std::size_t column = 0; column < table[i].size(); ++column) {
      TG_ASSIGN(Datum value, read_datum(table[i][column]));
      const bool is_float =
          column < lookup.inputs && procedure.inputs[column].type == ProcedureType::kFloat;
      if (is_float && value.is_number()) value = Datum(value.to_double());
      TG_ASSIGN(std::string text,
                canonical(value.as_float() ? format_double(*value.as_float()) : table[i][column],
                          Notation{}));
      texts.push_back(std::move(text));
      values.push_back(std::move(value));
    }
    lookup.rows.push_back(std::move(texts));
    lookup.values.push_back(std::move(values));
  }
  procedure.call = [lookup](const GraphReader& graph, const std::vector<Datum>& arguments) {
    return lookup.find(graph, arguments);
  };
  std::string name = signature.substr(0, open);
  procedures.add(std::move(name), std::move(procedure));
  return {};
}

}  // namespace talkgraph::tck
