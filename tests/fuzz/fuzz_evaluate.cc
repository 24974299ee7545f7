// Random queries over a small graph, within tight limits.
#include <cstdint>
#include <cstdlib>

#include "graph/memory_graph.h"
#include "query/query.h"
#include "query_from_bytes.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

MemoryGraph small_graph() {
  MemoryGraph graph;
  const auto query = prepare(
      "CREATE (a:A {a: 1})-[:R {a: 1}]->(b:B {a: 2.5, b: 'x'})-[:R]->(c {b: [1, 2]})-[:S]->(a), "
      "(a)-[:S {a: date('2020-01-01')}]->(c), (b)-[:R]->(b)");
  if (!query || !run(*query, graph)) std::abort();
  return graph;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = QueryFromBytes(data, size).query();
  const Result<Prepared> prepared = prepare(text);
  if (!prepared) {
    if (prepared.error().code == ErrorCode::kInternal) std::abort();
    return 0;
  }
  MemoryGraph graph = small_graph();
  Limits limits;
  limits.max_rows = 10000;
  limits.max_memory_bytes = std::uint64_t{64} << 20;
  limits.max_time = std::chrono::seconds(2);
  const auto clock = [] { return Instant{1600000000, 5}; };
  const auto table = run(*prepared, graph, {{"p", Datum(DatumList{Datum(1)})}}, limits, clock);
  if (!table) {
    if (table.error().code == ErrorCode::kInternal) std::abort();
    return 0;
  }
  for (const auto& row : table->rows) {
    for (const Datum& datum : row) {
      if (!to_cypher(datum, graph)) std::abort();
    }
  }
  return 0;
}
