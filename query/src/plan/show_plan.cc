#include "plan/show_plan.h"

#include <cmath>

#include "run/description.h"

namespace talkgraph::query {

namespace {

std::int64_t whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

// To a whole number, or two digits where it is less than one.
Datum rounded(double estimated) {
  if (estimated >= 1e18) return Datum(1e18);
  if (estimated >= 1 || estimated == 0) return Datum(whole(std::llround(estimated)));
  return Datum(std::round(estimated * 100) / 100);
}

}  // namespace

std::vector<std::string> plan_columns(StatementMode mode) {
  if (mode == StatementMode::kExplain) return {"operator", "details", "estimated_rows"};
  return {"operator", "details", "estimated_rows", "rows", "reads", "time_ms", "memory_bytes"};
}

ResultTable show_plan(const Statement& statement, const Profile* profile) {
  struct Line {
    const Operator* op;
    std::size_t depth;
  };
  ResultTable table;
  table.columns = plan_columns(profile ? StatementMode::kProfile : StatementMode::kExplain);
  for (const OperatorPtr& plan : statement.plans) {
    std::vector<Line> waiting = {{plan.get(), 0}};
    while (!waiting.empty()) {
      const Line line = waiting.back();
      waiting.pop_back();
      Description description(statement.slot_names, statement.source.text());
      line.op->describe(description);
      auto& row = table.rows.emplace_back();
      row.emplace_back(std::string(2 * line.depth, ' ') + description.name);
      row.emplace_back(description.details);
      const double estimated = line.op->estimated_rows;
      row.push_back(estimated < 0 ? Datum() : rounded(estimated));
      if (profile) {
        const Measurement measured = profile->find(*line.op);
        row.emplace_back(whole(measured.rows));
        row.emplace_back(whole(measured.reads));
        row.emplace_back(static_cast<double>(measured.time.count() / 1000) / 1000);
        row.emplace_back(whole(measured.most_memory_bytes));
      }
      // The plans beside the input come first, and it goes on below them.
      for (std::size_t i = 0; i < description.inputs.size(); ++i) {
        waiting.push_back({description.inputs[i], line.depth + (i > 0 ? 1 : 0)});
      }
    }
  }
  return table;
}

}  // namespace talkgraph::query
