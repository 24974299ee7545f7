// openCypher over any graph. A query is prepared once, which finds most errors,
// and run as often as wanted.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/graph_writer.h"
#include "query/datum.h"

namespace talkgraph::query {

class KeptReads;
class Procedures;
struct Statement;

// By name, without the dollar sign.
using Parameters = DatumMap;

// What a query may use up; going beyond is kCancelled.
struct Limits {
  std::uint64_t max_rows = UINT64_MAX;                      // in the result
  std::uint64_t max_memory_bytes = std::uint64_t{4} << 30;  // held at a time, estimated
  std::optional<std::chrono::milliseconds> max_time;
  const std::atomic<bool>* cancelled = nullptr;  // set from elsewhere, e.g. by Ctrl-C
  KeptReads* kept = nullptr;  // what runs that only read may keep for others; null: nothing
};

// What functions such as date() read. A run asks once, however often the query
// does, but for date.realtime() and its kin.
using Clock = std::function<Instant()>;
Instant system_clock();

// What a run did to the graph, step by step: what it created and deleted again
// counts twice.
struct Changes {
  std::uint64_t nodes_created = 0;
  std::uint64_t nodes_deleted = 0;
  std::uint64_t relationships_created = 0;
  std::uint64_t relationships_deleted = 0;
  std::uint64_t properties_set = 0;  // given another or the same value, or removed
  std::uint64_t labels_added = 0;    // that the node had not
  std::uint64_t labels_removed = 0;
  bool operator==(const Changes&) const = default;
};

// Rows in the order that the query gives them; every row is as wide as columns.
// A query without RETURN has neither.
struct ResultTable {
  std::vector<std::string> columns;
  std::vector<std::vector<Datum>> rows;
  Changes changes;
};

// A query that was parsed, checked and planned. Immutable, independent of any
// graph, safe to run from several threads at once; cheap to copy.
class Prepared {
 public:
  explicit Prepared(std::shared_ptr<const Statement> statement);

  bool is_update() const;
  const std::vector<std::string>& columns() const;
  const Statement& statement() const { return *statement_; }  // for this room

 private:
  std::shared_ptr<const Statement> statement_;
};

// Errors: kQuerySyntax, kQuerySemantics (see error_kind.h) and kUnsupported for
// what openCypher has and this engine has not; each with line and column, the
// line itself and a caret below it. `procedures` are those that CALL finds; they
// must outlive the prepared query. Nesting and text size are limited
// (kTooLarge). O(length), but for the planning of long patterns.
Result<Prepared> prepare(std::string_view text, const Procedures* procedures = nullptr);

// What planning may do. Answers do not depend on it, but for the order of rows
// where the query leaves it open.
enum class Rewrites {
  kAll,
  kNone,  // patterns in the order in which they are written: slow, to check the rest by
};

struct PrepareOptions {
  const Procedures* procedures = nullptr;
  Rewrites rewrites = Rewrites::kAll;
  // The graph that the query will be run on: its statistics and indexes choose the
  // plan, which stays right, if not as fast, for any other. Read only by prepare().
  const GraphReader* graph = nullptr;
};
Result<Prepared> prepare(std::string_view text, const PrepareOptions& options);

// Runs a query that only reads; kInvalidArgument for one that writes. Errors of
// the query are kQueryRuntime; the graph's own errors pass through.
Result<ResultTable> run(const Prepared& query, const GraphReader& graph,
                        const Parameters& parameters = {}, const Limits& limits = {},
                        const Clock& clock = system_clock);

// Runs any query. After an error the graph may hold a part of what the query
// writes: whoever owns the graph's transaction gives it up.
Result<ResultTable> run(const Prepared& query, GraphWriter& graph,
                        const Parameters& parameters = {}, const Limits& limits = {},
                        const Clock& clock = system_clock);

}  // namespace talkgraph::query
