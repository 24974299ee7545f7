#include "run_scenario.h"

#include <algorithm>
#include <memory>

#include "base/file.h"
#include "expected_value.h"
#include "procedure_table.h"
#include "query/error_kind.h"
#include "query/query.h"
#include "side_effects.h"

namespace talkgraph::tck {

namespace {

bool starts_with(const std::string& text, std::string_view prefix) {
  return std::string_view(text).substr(0, prefix.size()) == prefix;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string shown(const std::vector<std::string>& rows) {
  std::string out;
  for (const std::string& row : rows) out += "\n    " + row;
  return out.empty() ? "\n    (no rows)" : out;
}

// One run of a scenario, on one graph.
class ScenarioRun {
 public:
  ScenarioRun(Subject& subject, const std::filesystem::path& graphs)
      : subject_(subject), graphs_(graphs) {}

  // Runs a step; an error says why the scenario fails.
  Result<void> run(const Step& step, const std::string& any_graph) {
    const std::string& text = step.text;
    if (text == "an empty graph") return {};
    if (text == "any graph") return any_graph.empty() ? Result<void>() : load_graph(any_graph);
    if (starts_with(text, "the ") && text.ends_with(" graph")) {
      return load_graph(text.substr(4, text.size() - 10));
    }
    if (text == "having executed:") return prepare_graph(step.docstring);
    if (text == "parameters are:") return read_parameters(step);
    if (starts_with(text, "there exists a procedure ")) {
      return add_procedure(procedures_, text.substr(25), step.table);
    }
    if (text == "executing query:" || text == "executing control query:") {
      return execute(step.docstring);
    }
    if (starts_with(text, "the result should be empty")) return expect_empty();
    if (starts_with(text, "the result should be")) return expect_result(step);
    if (contains(text, " should be raised at ")) return expect_error(text);
    if (text == "no side effects") return expect_side_effects({});
    if (text == "the side effects should be:") return expect_side_effects(step.table);
    return fail(ErrorCode::kMalformed, "unknown step: " + text);
  }

  // An error that no step asked for.
  Result<void> finish() const {
    if (!error_ || error_expected_) return {};
    return fail(*error_);
  }

 private:
  Result<void> load_graph(const std::string& name) {
    TG_ASSIGN(const std::string script, read_file(graphs_ / name / (name + ".cypher")));
    return prepare_graph(script);
  }

  Result<query::ResultTable> run_query(const std::string& text) {
    TG_ASSIGN(const auto prepared, query::prepare(text, &procedures_));
    query::Limits limits;
    limits.max_time = std::chrono::seconds(20);
    return subject_.run(prepared, parameters_, limits);
  }

  Result<void> prepare_graph(const std::string& text) {
    TG_TRY(run_query(text));
    return {};
  }

  Result<void> read_parameters(const Step& step) {
    for (const TableRow& row : step.table) {
      TG_ASSIGN(parameters_[row.at(0)], read_datum(row.at(1)));
    }
    return {};
  }

  Result<void> execute(const std::string& text) {
    TG_TRY(finish());
    TG_ASSIGN(before_, take_snapshot(subject_.graph()));
    error_.reset();
    error_expected_ = false;
    auto table = run_query(text);
    if (table) {
      table_ = std::move(*table);
    } else {
      error_ = table.error();
    }
    return {};
  }

  Result<void> expect_empty() {
    TG_TRY(finish());
    if (table_.rows.empty()) return {};
    return fail(ErrorCode::kInvalidArgument, "the result has rows");
  }

  Result<void> expect_result(const Step& step) {
    TG_TRY(finish());
    const Notation notation{contains(step.text, "ignoring element order for lists")};
    if (step.table.front() != table_.columns) {
      return fail(ErrorCode::kInvalidArgument, "the columns are" + shown(table_.columns));
    }
    TG_ASSIGN(std::vector<std::string> actual, actual_rows(notation));
    TG_ASSIGN(std::vector<std::string> expected, expected_rows(step, notation));
    if (!contains(step.text, "in order")) {
      std::sort(actual.begin(), actual.end());
      std::sort(expected.begin(), expected.end());
    }
    if (actual == expected) return {};
    return fail(ErrorCode::kInvalidArgument,
                "expected" + shown(expected) + "\n  but got" + shown(actual));
  }

  Result<std::vector<std::string>> actual_rows(Notation notation) const {
    std::vector<std::string> rows;
    for (const auto& values : table_.rows) {
      std::string row;
      for (const query::Datum& value : values) {
        TG_ASSIGN(const std::string text, canonical(value, subject_.graph(), notation));
        row += text + " | ";
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  static Result<std::vector<std::string>> expected_rows(const Step& step, Notation notation) {
    std::vector<std::string> rows;
    for (std::size_t i = 1; i < step.table.size(); ++i) {
      std::string row;
      for (const std::string& cell : step.table[i]) {
        TG_ASSIGN(const std::string text, canonical(cell, notation));
        row += text + " | ";
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  // "a TYPE should be raised at PHASE: DETAIL"
  Result<void> expect_error(const std::string& text) {
    if (!error_) return fail(ErrorCode::kInvalidArgument, "no error, but " + text);
    const auto kind = query::error_kind(*error_);
    if (!kind) return fail(*error_);
    const std::size_t article = text.find(' ');
    const std::size_t raised = text.find(" should be raised at ");
    const std::size_t colon = text.find(": ", raised);
    const std::string type = text.substr(article + 1, raised - article - 1);
    const std::string phase = text.substr(raised + 21, colon - raised - 21);
    const std::string detail = text.substr(colon + 2);
    const bool compile_time = kind->phase == query::Phase::kCompileTime;
    const bool fits = kind->type == type && (detail == "*" || kind->detail == detail) &&
                      (phase == "any time" || phase == (compile_time ? "compile time" : "runtime"));
    if (!fits) return fail(ErrorCode::kInvalidArgument, "but got " + error_->to_string());
    error_expected_ = true;
    return {};
  }

  Result<void> expect_side_effects(const std::vector<TableRow>& table) {
    TG_ASSIGN(const Snapshot after, take_snapshot(subject_.graph()));
    const auto actual = side_effects(before_, after);
    std::map<std::string, std::size_t> expected;
    for (const TableRow& row : table) expected[row.at(0)] = std::stoul(row.at(1));
    std::erase_if(expected, [](const auto& effect) { return effect.second == 0; });
    if (actual == expected) return {};
    std::vector<std::string> effects;
    for (const auto& [name, count] : actual) effects.push_back(name + " " + std::to_string(count));
    return fail(ErrorCode::kInvalidArgument, "the side effects are" + shown(effects));
  }

  Subject& subject_;
  const std::filesystem::path& graphs_;
  query::Procedures procedures_;
  query::Parameters parameters_;
  query::ResultTable table_;
  std::optional<Error> error_;
  bool error_expected_ = false;
  Snapshot before_;
};

std::optional<std::string> run_once(const Scenario& scenario, Subject& subject,
                                    const std::filesystem::path& graphs,
                                    const std::string& any_graph) {
  const auto cleared = subject.clear();
  if (!cleared) return cleared.error().to_string();
  ScenarioRun run(subject, graphs);
  for (const Step& step : scenario.steps) {
    const auto result = run.run(step, any_graph);
    if (!result) return result.error().to_string();
  }
  const auto finished = run.finish();
  if (!finished) return finished.error().to_string();
  return std::nullopt;
}

}  // namespace

std::optional<std::string> run_scenario(const Scenario& scenario, Subject& subject,
                                        const std::filesystem::path& graphs) {
  if (auto failure = run_once(scenario, subject, graphs, "")) return failure;
  const bool any_graph = std::any_of(scenario.steps.begin(), scenario.steps.end(),
                                     [](const Step& step) { return step.text == "any graph"; });
  return any_graph ? run_once(scenario, subject, graphs, "binary-tree-1") : std::nullopt;
}

}  // namespace talkgraph::tck
