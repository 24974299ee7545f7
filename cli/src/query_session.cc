#include "query_session.h"

#include <utility>

#include "interrupt.h"
#include "query_procedures.h"
#include "result_rows.h"

namespace talkgraph::cli {

std::string summary(const StatementResult& result) {
  const std::string changes = changes_text(result.changes);
  return changes + (changes.empty() ? "" : "; ") + counted(result.rows.rows.size(), "row") +
         " in " + std::to_string(result.time.count() / 1000) + " ms";
}

QuerySession::QuerySession(const Settings& settings, const SessionOptions& options)
    : settings_(settings),
      options_(options),
      plans_({&procedures_, query::Rewrites::kAll, nullptr}) {
  if (options.max_seconds > 0) limits_.max_time = std::chrono::seconds(options.max_seconds);
  if (options.max_megabytes > 0) {
    limits_.max_memory_bytes = static_cast<std::uint64_t>(options.max_megabytes) << 20;
  }
  limits_.cancelled = &interrupt_flag();
  limits_.kept = &kept_;
}

Result<std::unique_ptr<QuerySession>> QuerySession::open(const Settings& settings,
                                                         const SessionOptions& options) {
  std::unique_ptr<QuerySession> session(new QuerySession(settings, options));
  TG_ASSIGN(session->reading_, open_for_reading(settings));
  session->store_ = session->reading_.store.get();
  add_procedures(session->procedures_, session->store_);
  return session;
}

const GraphReader& QuerySession::graph() const {
  return edit_ ? *edit_ : *reading_.graph;
}

Result<StatementResult> QuerySession::run(const std::string& statement, OutputFormat format) {
  const auto started = std::chrono::steady_clock::now();
  TG_ASSIGN(const query::Prepared* query, plans_.prepare(statement, graph()));
  if (query->is_update() && options_.read_only) {
    return fail(ErrorCode::kQuerySemantics, "the query writes, and --read-only forbids that");
  }
  StatementResult result;
  result.has_rows = !query->columns().empty();
  TG_TRY(run(*query, format, result));
  result.time = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - started);
  return result;
}

Result<void> QuerySession::run(const query::Prepared& prepared, OutputFormat format,
                               StatementResult& result) {
  if (!prepared.is_update()) {
    TG_ASSIGN(const query::ResultTable table, query::run(prepared, graph(), parameters, limits_));
    TG_ASSIGN(result.rows, result_rows(table, graph(), format));
    return {};
  }
  if (edit_) {
    const Result<void> written = write(prepared, *edit_, format, result);
    if (written) return {};
    TG_TRY(rollback());
    Error error = written.error();
    error.message += "\nthe transaction was rolled back";
    return fail(std::move(error));
  }
  TG_ASSIGN(writing_, open_for_writing(settings_, /*create=*/false));
  store_ = writing_.store.get();
  const auto written = writing_.store->edit(
      [&](GraphWriter& graph) { return write(prepared, graph, format, result); });
  TG_TRY(read_again());
  return written;
}

Result<void> QuerySession::write(const query::Prepared& prepared, GraphWriter& graph,
                                 OutputFormat format, StatementResult& result) {
  TG_ASSIGN(const query::ResultTable table, query::run(prepared, graph, parameters, limits_));
  TG_ASSIGN(result.rows, result_rows(table, graph, format));
  result.changes = table.changes;
  return {};
}

Result<void> QuerySession::read_again() {
  edit_.reset();
  std::exchange(writing_, Workspace());  // closed in the order that its parts need
  store_ = reading_.store.get();
  TG_ASSIGN(Workspace reading, open_for_reading(settings_));
  std::swap(reading_, reading);
  store_ = reading_.store.get();
  return {};
}

Result<void> QuerySession::begin() {
  if (edit_) return fail(ErrorCode::kInvalidArgument, "a transaction is open already");
  if (options_.read_only) return fail(ErrorCode::kInvalidArgument, "--read-only forbids writing");
  TG_ASSIGN(writing_, open_for_writing(settings_, /*create=*/false));
  store_ = writing_.store.get();
  TG_ASSIGN(edit_, writing_.store->begin_edit());
  return {};
}

Result<void> QuerySession::commit() {
  if (!edit_) return fail(ErrorCode::kInvalidArgument, "no transaction is open");
  const Result<void> committed = edit_->commit();
  TG_TRY(read_again());
  return committed;
}

Result<void> QuerySession::rollback() {
  if (!edit_) return fail(ErrorCode::kInvalidArgument, "no transaction is open");
  return read_again();
}

}  // namespace talkgraph::cli
