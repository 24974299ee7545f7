// Statements that are run one after another on a store.
#pragma once

#include <chrono>
#include <string>

#include "query/plan_cache.h"
#include "query/procedures.h"
#include "query/query.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {

struct SessionOptions {
  bool read_only = false;
  bool count_changes = false;
  std::int64_t max_seconds = 0;    // 0: as long as it takes
  std::int64_t max_megabytes = 0;  // 0: what the engine allows
};

struct StatementResult {
  bool has_rows = false;
  Rows rows;
  bool wrote = false;
  // More, or fewer, than before.
  std::int64_t nodes = 0;
  std::int64_t relationships = 0;
  std::chrono::microseconds time{};
};

// Reads see the store as it was when the session began or last wrote. Prepared
// statements are kept. For one thread.
class QuerySession {
 public:
  static Result<std::unique_ptr<QuerySession>> open(const Settings& settings,
                                                    const SessionOptions& options);

  // All that the statement writes, or nothing. kQuerySemantics for one that
  // writes where that is forbidden.
  Result<StatementResult> run(const std::string& statement);

  const GraphReader& graph() const { return *reading_.graph; }
  const query::Procedures& procedures() const { return procedures_; }
  query::Parameters parameters;

 private:
  QuerySession(const Settings& settings, const SessionOptions& options);

  Result<void> read(const query::Prepared& prepared, StatementResult& result);
  Result<void> write(const query::Prepared& prepared, StatementResult& result);

  Settings settings_;
  SessionOptions options_;
  query::Limits limits_;
  Workspace reading_;
  const store::Store* store_ = nullptr;  // that a procedure searches
  query::Procedures procedures_;
  query::PlanCache plans_;
};

}  // namespace talkgraph::cli
