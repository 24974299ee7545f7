#include "query_session.h"

#include "interrupt.h"
#include "query_procedures.h"

namespace talkgraph::cli {
namespace {

// What a property can hold stays what it is; the rest is Cypher's notation.
Result<Value> to_value(const query::Datum& datum, const GraphReader& graph) {
  if (datum.is_null()) return Value();
  if (std::optional<Value> value = query::to_property(datum)) return std::move(*value);
  TG_ASSIGN(std::string text, query::to_cypher(datum, graph));
  return Value(std::move(text));
}

Result<Rows> to_rows(query::ResultTable table, const GraphReader& graph) {
  Rows rows;
  rows.columns = std::move(table.columns);
  for (const auto& result : table.rows) {
    auto& row = rows.rows.emplace_back();
    for (const query::Datum& datum : result) {
      TG_ASSIGN(Value value, to_value(datum, graph));
      row.push_back(std::move(value));
    }
  }
  return rows;
}

struct Sizes {
  std::int64_t nodes = 0;
  std::int64_t relationships = 0;
};

Result<Sizes> sizes_of(const GraphReader& graph) {
  TG_ASSIGN(const std::uint64_t nodes, graph.count_nodes(std::nullopt));
  TG_ASSIGN(const std::uint64_t relationships, graph.count_relationships(std::nullopt));
  return Sizes{static_cast<std::int64_t>(nodes), static_cast<std::int64_t>(relationships)};
}

}  // namespace

QuerySession::QuerySession(const Settings& settings, const SessionOptions& options)
    : settings_(settings),
      options_(options),
      plans_({&procedures_, query::Rewrites::kAll, nullptr}) {
  if (options.max_seconds > 0) limits_.max_time = std::chrono::seconds(options.max_seconds);
  if (options.max_megabytes > 0) {
    limits_.max_memory_bytes = static_cast<std::uint64_t>(options.max_megabytes) << 20;
  }
  limits_.cancelled = &interrupt_flag();
}

Result<std::unique_ptr<QuerySession>> QuerySession::open(const Settings& settings,
                                                         const SessionOptions& options) {
  std::unique_ptr<QuerySession> session(new QuerySession(settings, options));
  TG_ASSIGN(session->reading_, open_for_reading(settings));
  session->store_ = session->reading_.store.get();
  add_procedures(session->procedures_, session->store_);
  return session;
}

Result<StatementResult> QuerySession::run(const std::string& statement) {
  const auto started = std::chrono::steady_clock::now();
  TG_ASSIGN(const query::Prepared* query, plans_.prepare(statement, *reading_.graph));
  StatementResult result;
  result.has_rows = !query->columns().empty();
  result.wrote = query->is_update();
  if (result.wrote && options_.read_only) {
    return fail(ErrorCode::kQuerySemantics, "the query writes, and --read-only forbids that");
  }
  TG_TRY(result.wrote ? write(*query, result) : read(*query, result));
  result.time = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - started);
  return result;
}

Result<void> QuerySession::read(const query::Prepared& prepared, StatementResult& result) {
  TG_ASSIGN(query::ResultTable table, query::run(prepared, *reading_.graph, parameters, limits_));
  TG_ASSIGN(result.rows, to_rows(std::move(table), *reading_.graph));
  return {};
}

Result<void> QuerySession::write(const query::Prepared& prepared, StatementResult& result) {
  {
    TG_ASSIGN(const Workspace writing, open_for_writing(settings_, /*create=*/false));
    store_ = writing.store.get();
    const auto written = writing.store->edit([&](GraphWriter& graph) -> Result<void> {
      Sizes before;
      if (options_.count_changes) {
        TG_ASSIGN(before, sizes_of(graph));
      }
      TG_ASSIGN(query::ResultTable table, query::run(prepared, graph, parameters, limits_));
      TG_ASSIGN(result.rows, to_rows(std::move(table), graph));
      if (!options_.count_changes) return {};
      TG_ASSIGN(const Sizes after, sizes_of(graph));
      result.nodes = after.nodes - before.nodes;
      result.relationships = after.relationships - before.relationships;
      return {};
    });
    store_ = reading_.store.get();
    TG_TRY(written);
  }
  reading_ = Workspace();
  TG_ASSIGN(reading_, open_for_reading(settings_));
  store_ = reading_.store.get();
  return {};
}

}  // namespace talkgraph::cli
