// Answers of queries as rows that a command can print.
#pragma once

#include "query/query.h"
#include "rows.h"

namespace talkgraph::cli {

// What a property can hold stays what it is. Nodes, relationships, paths and maps
// are Cypher's notation, and a path in a table names its nodes and types alone. In
// json and jsonl they are objects: of a node {"labels", "properties"}, of a
// relationship {"type", "from", "to", "properties"} with the `id` of its ends, of a
// path {"nodes", "relationships"}.
Result<Rows> result_rows(const query::ResultTable& table, const GraphReader& graph,
                         OutputFormat format);

// "2 nodes created, 3 properties set"; empty if nothing was changed.
std::string changes_text(const query::Changes& changes);

// "1 row", "2 rows".
std::string counted(std::uint64_t number, const std::string& noun);

}  // namespace talkgraph::cli
