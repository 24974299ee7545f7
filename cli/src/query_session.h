// Statements that are run one after another on a store.
#pragma once

#include <chrono>
#include <string>

#include "query/kept_reads.h"
#include "query/plan_cache.h"
#include "query/procedures.h"
#include "query/query.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {

struct SessionOptions {
  bool read_only = false;
  std::int64_t max_seconds = 0;    // 0: as long as it takes
  std::int64_t max_megabytes = 0;  // 0: what the engine allows
};

struct StatementResult {
  bool has_rows = false;
  Rows rows;
  query::Changes changes;
  std::chrono::microseconds time{};
};

// "2 nodes created, 3 properties set; 1 row in 12 ms".
std::string summary(const StatementResult& result);

// Reads see the store as it was when the session began or last wrote, and inside
// a transaction what that wrote. Prepared statements are kept. For one thread.
class QuerySession {
 public:
  static Result<std::unique_ptr<QuerySession>> open(const Settings& settings,
                                                    const SessionOptions& options);

  // All that the statement writes, or nothing; inside a transaction, one that fails
  // half-way takes back the whole transaction. kQuerySemantics for one that writes
  // where that is forbidden.
  Result<StatementResult> run(const std::string& statement, OutputFormat format);

  // Several statements as one change; nobody else can write while it is open.
  // kInvalidArgument for one inside another, or for the end of none.
  Result<void> begin();
  Result<void> commit();
  Result<void> rollback();
  bool in_transaction() const { return edit_ != nullptr; }

  const GraphReader& graph() const;
  const query::Procedures& procedures() const { return procedures_; }
  query::Parameters parameters;

 private:
  QuerySession(const Settings& settings, const SessionOptions& options);

  Result<void> run(const query::Prepared& prepared, OutputFormat format, StatementResult& result);
  Result<void> write(const query::Prepared& prepared, GraphWriter& graph, OutputFormat format,
                     StatementResult& result);
  Result<void> read_again();

  Settings settings_;
  SessionOptions options_;
  query::KeptReads kept_;
  query::Limits limits_;
  Workspace reading_;
  Workspace writing_;  // while a transaction is open
  std::unique_ptr<store::Edit> edit_;
  const store::Store* store_ = nullptr;  // that a procedure searches
  query::Procedures procedures_;
  query::PlanCache plans_;
};

}  // namespace talkgraph::cli
