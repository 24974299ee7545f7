#include "query/query.h"

#include "analyse/analyser.h"
#include "analyse/walk.h"
#include "parse/parser.h"
#include "plan/planner.h"
#include "plan/show_plan.h"
#include "run/operators/key_set.h"
#include "run/profile.h"
#include "statement.h"

namespace talkgraph::query {

namespace {

// Collects the rows of all parts, without those that UNION has had before.
class Results {
 public:
  Results(const Query& query, Execution& execution, const Limits& limits)
      : query_(query), execution_(execution), limits_(limits), memory_(execution) {
    table_.columns = query.columns;
  }

  Result<void> add_part(std::size_t part, const Operator& plan, const Row& argument) {
    TG_ASSIGN(const CursorPtr cursor, plan.open(execution_, argument));
    Row row;
    while (true) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, cursor->next(row));
      if (!more) return {};
      if (!query_.columns.empty()) TG_TRY(add_row(part, row));
    }
  }

  ResultTable take() { return std::move(table_); }

 private:
  Result<void> add_row(std::size_t part, const Row& row) {
    std::vector<Datum> values;
    for (const Slot slot : query_.column_slots[part]) values.push_back(row[slot]);
    const bool distinct = query_.parts.size() > 1 && !query_.union_all;
    if (distinct && !seen_.insert(values).inserted) return {};
    if (table_.rows.size() >= limits_.max_rows) {
      return fail(ErrorCode::kCancelled,
                  "the query has more rows than its limit of " + std::to_string(limits_.max_rows));
    }
    TG_TRY(memory_.charge(values));
    table_.rows.push_back(std::move(values));
    return {};
  }

  const Query& query_;
  Execution& execution_;
  const Limits& limits_;
  HeldMemory memory_;
  KeySet seen_;
  ResultTable table_;
};

Result<ResultTable> run_statement(const Statement& statement, const GraphReader& graph,
                                  GraphWriter* writer, const Parameters& parameters,
                                  const Limits& limits, const Clock& clock) {
  const StatementMode mode = statement.query->mode;
  if (mode == StatementMode::kExplain) return show_plan(statement, nullptr);
  Profile profile;  // the execution still writes to it when it ends
  Execution execution(statement.source, graph, writer, parameters, limits, clock);
  if (mode == StatementMode::kProfile) execution.measure(profile);
  Results results(*statement.query, execution, limits);
  const Row argument(statement.slot_count);
  for (std::size_t i = 0; i < statement.plans.size(); ++i) {
    TG_TRY(results.add_part(i, *statement.plans[i], argument));
  }
  TG_TRY(execution.finish_deletions());
  ResultTable table =
      mode == StatementMode::kProfile ? show_plan(statement, &profile) : results.take();
  table.changes = execution.changes();
  return table;
}

}  // namespace

Prepared::Prepared(std::shared_ptr<const Statement> statement) : statement_(std::move(statement)) {}

bool Prepared::is_update() const {
  return statement_->is_update;
}

const std::vector<std::string>& Prepared::columns() const {
  return statement_->columns;
}

Result<Prepared> prepare(std::string_view text, const Procedures* procedures) {
  PrepareOptions options;
  options.procedures = procedures;
  return prepare(text, options);
}

Result<Prepared> prepare(std::string_view text, const PrepareOptions& options) {
  auto statement = std::make_shared<Statement>(std::string(text));
  TG_ASSIGN(statement->query, parse(statement->source));
  TG_ASSIGN(statement->slot_names,
            analyse(*statement->query, statement->source, options.procedures));
  statement->slot_count = static_cast<Slot>(statement->slot_names.size());
  const PlanOptions plan_options = {options.rewrites == Rewrites::kAll,
                                    Estimates(options.graph)};
  TG_ASSIGN(statement->plans, plan(*statement->query, statement->source, plan_options));
  const StatementMode mode = statement->query->mode;
  statement->is_update = writes(*statement->query) && mode != StatementMode::kExplain;
  statement->columns = mode == StatementMode::kRun ? statement->query->columns : plan_columns(mode);
  return Prepared(std::move(statement));
}

Result<ResultTable> run(const Prepared& query, const GraphReader& graph,
                        const Parameters& parameters, const Limits& limits, const Clock& clock) {
  if (query.is_update()) {
    return fail(ErrorCode::kInvalidArgument, "the query writes, and the graph is read only");
  }
  return run_statement(query.statement(), graph, nullptr, parameters, limits, clock);
}

Result<ResultTable> run(const Prepared& query, GraphWriter& graph, const Parameters& parameters,
                        const Limits& limits, const Clock& clock) {
  GraphWriter* writer = query.is_update() ? &graph : nullptr;
  return run_statement(query.statement(), graph, writer, parameters, limits, clock);
}

Instant system_clock() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
  const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(now - seconds);
  return {seconds.count(), static_cast<std::int32_t>(rest.count())};
}

}  // namespace talkgraph::query
